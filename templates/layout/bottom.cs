</main>
<nav class="phone-nav" aria-label="Sections"><ul>
<?cs call:drawn(Part.PhoneNavigation) ?><?cs call:person_menu() ?></div></details></li>
</ul></nav>
</body>
</html>
