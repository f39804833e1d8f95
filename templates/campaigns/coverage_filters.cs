<?cs include!"campaigns/filters.cs" ?><form class="filters" action="/coverage" method="get">
<input type="hidden" name="section" value="<?cs var:Filter.Section ?>">
<?cs call:filter_select(Filter.Briefs, "brief", "Brief", "Any brief") ?><?cs call:filter_select(Filter.Categories, "category", "Kind of outcome", "Any kind of outcome") ?><?cs call:filter_select(Filter.Departments, "department", "Department", "Any department") ?>
<?cs call:button("", "filter", "Show") ?><?cs if:Filter.On ?><a class="button button-quiet" href="/coverage?section=<?cs var:Filter.Section ?>">Show all</a><?cs /if ?>
</form>
