<?cs include!"layout/narrow.cs" ?>
<?cs if:Retired ?><h1>This link has ended</h1>
<p>Whoever made it has closed it. What it led to may still be there: look for it where you found the link.</p><?cs else ?><h1>There is no such link</h1>
<p>A letter may be missing or mistyped. Such a link ends in eight letters and digits, without capitals.</p><?cs /if ?>
<?cs include!"layout/narrow_bottom.cs" ?>
