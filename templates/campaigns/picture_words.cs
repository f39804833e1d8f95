<?cs call:field_line(Form.Fields.words, "words", "What it shows", "For those who do not see it: what you would say of it on the telephone.", "", "text", "off", "500") ?>
<?cs call:field_check(Form.Fields.decoration, "decoration", "It is decoration alone", "Then nothing is read out in its place.") ?>
