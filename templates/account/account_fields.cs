<?cs call:field_line(Form.Fields.name, "name", "Name", "", "", "text", "off", "0") ?>
<?cs call:field_line(Form.Fields.email, "email", "E-mail", "", "", "email", "off", "0") ?>
<?cs call:field_line(Form.Fields.user_name, "user_name", "User name", "Without one, the first part of the e-mail address is taken", "optional", "text", "off", "0") ?>
<?cs call:field_line(Form.Fields.title, "title", "What they do", "", "optional", "text", "off", "0") ?>
<div class="field-row">
<?cs call:field_select(Form.Fields.department, "department", "Department", "", "optional") ?>
<?cs call:field_select(Form.Fields.time_zone, "time_zone", "Time zone", "", "") ?>
</div>
<?cs call:field_checks(Form.Fields.role, "role", "Roles", "Everyone is an employee", "optional") ?>
