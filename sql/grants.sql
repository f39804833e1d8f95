-- The doors: each handler's account has its own tables and the windows that it needs,
-- nothing else. tests/http/grants.test.mjs tries every table with every account.

-- every handler: who is asking, the forms that were sent, the audit
GRANT SELECT ON shared_sessions TO @EVERY_HANDLER@;
GRANT SELECT, UPDATE (seen_at) ON shared_session_uses TO @EVERY_HANDLER@;
GRANT SELECT, INSERT, UPDATE (location) ON submissions TO @EVERY_HANDLER@;
GRANT INSERT ON audit TO @EVERY_HANDLER@;
GRANT SELECT ON shared_people TO @EVERY_HANDLER@;
GRANT SELECT ON shared_departments TO @EVERY_HANDLER@;
GRANT SELECT ON shared_settings TO @EVERY_HANDLER@;

-- account
GRANT SELECT, INSERT, UPDATE ON people TO 'throughline_account';
GRANT SELECT, INSERT, UPDATE ON departments TO 'throughline_account';
GRANT SELECT ON headcounts TO 'throughline_account';
GRANT SELECT, INSERT, UPDATE ON credentials TO 'throughline_account';
GRANT SELECT, INSERT, UPDATE, DELETE ON invitations TO 'throughline_account';
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions TO 'throughline_account';
GRANT SELECT, INSERT, DELETE ON sign_in_failures TO 'throughline_account';
GRANT DELETE ON submissions TO 'throughline_account';
GRANT SELECT, INSERT, UPDATE ON settings TO 'throughline_account';

-- home
GRANT SELECT ON shared_audit TO 'throughline_home';
GRANT SELECT ON shared_headcounts TO 'throughline_home';
GRANT SELECT ON shared_briefs TO 'throughline_home';
GRANT SELECT ON shared_goals TO 'throughline_home';
GRANT SELECT ON shared_goal_progress TO 'throughline_home';
GRANT SELECT ON shared_brief_reads TO 'throughline_home';
GRANT SELECT ON shared_brief_reach TO 'throughline_home';
GRANT SELECT ON shared_brief_drafts TO 'throughline_home';
GRANT SELECT ON shared_channels TO 'throughline_home';
GRANT SELECT ON shared_panel_waits TO 'throughline_home';
GRANT SELECT ON shared_campaigns TO 'throughline_home';
GRANT SELECT ON shared_campaign_goals TO 'throughline_home';
GRANT SELECT ON shared_campaign_states TO 'throughline_home';
GRANT SELECT ON shared_campaign_tallies TO 'throughline_home';
GRANT SELECT ON shared_hours_out TO 'throughline_home';
GRANT SELECT ON shared_posts TO 'throughline_home';
GRANT SELECT ON shared_calls TO 'throughline_home';
GRANT SELECT ON shared_calls_settled TO 'throughline_home';
GRANT SELECT ON shared_offers TO 'throughline_home';
GRANT SELECT ON shared_contributors TO 'throughline_home';
GRANT SELECT ON shared_gap_links TO 'throughline_home';
GRANT SELECT ON shared_coverage_counts TO 'throughline_home';
GRANT SELECT ON shared_asks TO 'throughline_home';
GRANT SELECT ON shared_ask_goals TO 'throughline_home';
GRANT SELECT ON shared_ask_times TO 'throughline_home';
GRANT SELECT ON shared_brief_times TO 'throughline_home';
GRANT SELECT ON shared_helpers TO 'throughline_home';
GRANT SELECT ON shared_questions TO 'throughline_home';
GRANT SELECT ON shared_questions_open TO 'throughline_home';
GRANT SELECT ON shared_questions_left TO 'throughline_home';
GRANT SELECT ON shared_question_times TO 'throughline_home';
GRANT SELECT ON shared_contributions TO 'throughline_home';
GRANT SELECT ON shared_inbound TO 'throughline_home';

-- briefs
GRANT SELECT, INSERT, UPDATE ON briefs TO 'throughline_briefs';
GRANT SELECT, INSERT, UPDATE (body_html, html_version, minutes) ON brief_versions TO 'throughline_briefs';
GRANT SELECT, INSERT, UPDATE ON goals TO 'throughline_briefs';
GRANT SELECT ON goal_categories TO 'throughline_briefs';
GRANT SELECT, INSERT, UPDATE ON goal_progress TO 'throughline_briefs';
GRANT SELECT ON shared_goal_audit TO 'throughline_briefs';
GRANT SELECT, INSERT, UPDATE ON brief_reads TO 'throughline_briefs';
GRANT SELECT ON brief_departments TO 'throughline_briefs';
GRANT SELECT ON brief_hours TO 'throughline_briefs';
GRANT SELECT ON shared_headcounts TO 'throughline_briefs';
GRANT SELECT ON shared_campaigns TO 'throughline_briefs';
GRANT SELECT ON shared_campaign_goals TO 'throughline_briefs';
GRANT SELECT ON shared_campaign_tallies TO 'throughline_briefs';
GRANT SELECT ON shared_posts TO 'throughline_briefs';
GRANT SELECT ON shared_gap_links TO 'throughline_briefs';
GRANT SELECT ON shared_coverage_counts TO 'throughline_briefs';
GRANT SELECT ON shared_glossary TO 'throughline_briefs';
GRANT SELECT ON shared_asks TO 'throughline_briefs';
GRANT SELECT ON shared_ask_goals TO 'throughline_briefs';
GRANT SELECT, INSERT, UPDATE ON questions TO 'throughline_briefs';
GRANT SELECT, INSERT, UPDATE ON answers TO 'throughline_briefs';
GRANT SELECT, INSERT, DELETE ON question_supports TO 'throughline_briefs';
GRANT SELECT, INSERT ON question_moves TO 'throughline_briefs';
GRANT SELECT, INSERT, UPDATE ON rounds TO 'throughline_briefs';
GRANT SELECT ON shared_question_places TO 'throughline_briefs';
GRANT SELECT ON shared_questions TO 'throughline_briefs';

-- campaigns
GRANT SELECT ON shared_channels TO 'throughline_campaigns';
GRANT SELECT, INSERT, UPDATE ON campaigns TO 'throughline_campaigns';
GRANT SELECT, INSERT, UPDATE, DELETE ON campaign_goals TO 'throughline_campaigns';
GRANT SELECT, INSERT ON campaign_goal_history TO 'throughline_campaigns';
GRANT SELECT ON campaign_links TO 'throughline_campaigns';
GRANT SELECT ON campaign_tallies TO 'throughline_campaigns';
GRANT SELECT ON campaign_states TO 'throughline_campaigns';
GRANT SELECT ON hours_out TO 'throughline_campaigns';
GRANT SELECT, INSERT, DELETE ON campaign_channels TO 'throughline_campaigns';
GRANT SELECT, INSERT, UPDATE, DELETE ON campaign_measures TO 'throughline_campaigns';
GRANT SELECT, INSERT, UPDATE ON posts TO 'throughline_campaigns';
GRANT SELECT, INSERT ON post_moves TO 'throughline_campaigns';
GRANT SELECT, INSERT, UPDATE, DELETE ON pictures TO 'throughline_campaigns';
GRANT SELECT, INSERT, UPDATE, DELETE ON post_pictures TO 'throughline_campaigns';
GRANT SELECT, INSERT, UPDATE, DELETE ON post_versions TO 'throughline_campaigns';
GRANT SELECT, INSERT, UPDATE ON post_masters TO 'throughline_campaigns';
GRANT SELECT, INSERT, DELETE ON calendar_keys TO 'throughline_campaigns';
GRANT SELECT, INSERT, DELETE ON post_key_messages TO 'throughline_campaigns';
GRANT SELECT, INSERT, UPDATE, DELETE ON panel_members TO 'throughline_campaigns';
GRANT SELECT, INSERT, UPDATE ON panel_asks TO 'throughline_campaigns';
GRANT SELECT, INSERT, UPDATE, DELETE ON panel_votes TO 'throughline_campaigns';
GRANT SELECT, INSERT, UPDATE ON asks TO 'throughline_campaigns';
GRANT SELECT, INSERT, UPDATE, DELETE ON ask_goals TO 'throughline_campaigns';
GRANT SELECT, INSERT ON ask_moves TO 'throughline_campaigns';
GRANT SELECT ON shared_ask_deciders TO 'throughline_campaigns';
GRANT SELECT ON shared_briefs TO 'throughline_campaigns';
GRANT SELECT ON shared_goals TO 'throughline_campaigns';
GRANT SELECT ON shared_goal_progress TO 'throughline_campaigns';
GRANT SELECT ON shared_calls TO 'throughline_campaigns';
GRANT SELECT ON shared_offers TO 'throughline_campaigns';
GRANT SELECT ON shared_contributors TO 'throughline_campaigns';
GRANT SELECT ON shared_goal_categories TO 'throughline_campaigns';
GRANT SELECT ON shared_key_messages TO 'throughline_campaigns';
GRANT SELECT ON shared_department_sizes TO 'throughline_campaigns';
GRANT SELECT ON shared_department_reads TO 'throughline_campaigns';
GRANT SELECT ON shared_gap_goals TO 'throughline_campaigns';
GRANT SELECT ON shared_gap_links TO 'throughline_campaigns';
GRANT SELECT ON shared_gap_late TO 'throughline_campaigns';
GRANT SELECT ON shared_gap_owners TO 'throughline_campaigns';
GRANT SELECT ON shared_gap_measures TO 'throughline_campaigns';
GRANT SELECT ON shared_gap_figures TO 'throughline_campaigns';
GRANT SELECT ON shared_gap_posts TO 'throughline_campaigns';
GRANT SELECT ON shared_gap_messages TO 'throughline_campaigns';
GRANT SELECT ON shared_gap_departments TO 'throughline_campaigns';
GRANT SELECT ON shared_gap_unplanned TO 'throughline_campaigns';
GRANT SELECT ON shared_coverage_counts TO 'throughline_campaigns';
GRANT SELECT ON shared_questions TO 'throughline_campaigns';
GRANT SELECT ON shared_metric_kinds TO 'throughline_campaigns';
GRANT SELECT ON shared_post_totals TO 'throughline_campaigns';
GRANT SELECT ON shared_campaign_totals TO 'throughline_campaigns';
GRANT SELECT ON shared_campaign_results TO 'throughline_campaigns';
GRANT SELECT ON shared_contributions TO 'throughline_campaigns';
GRANT SELECT ON shared_glossary TO 'throughline_campaigns';

-- people
GRANT SELECT, INSERT, UPDATE, DELETE ON volunteers TO 'throughline_people';
GRANT SELECT, INSERT, DELETE ON volunteer_networks TO 'throughline_people';
GRANT SELECT, INSERT, UPDATE ON calls TO 'throughline_people';
GRANT SELECT, INSERT, UPDATE ON offers TO 'throughline_people';
GRANT SELECT, INSERT, UPDATE, DELETE ON call_passes TO 'throughline_people';
GRANT SELECT ON calls_settled TO 'throughline_people';
GRANT SELECT ON shared_channels TO 'throughline_people';
GRANT SELECT ON shared_campaigns TO 'throughline_people';
GRANT SELECT ON shared_campaign_goals TO 'throughline_people';
GRANT SELECT ON shared_goals TO 'throughline_people';
GRANT SELECT ON shared_posts TO 'throughline_people';

-- learn
GRANT SELECT, INSERT, UPDATE ON glossary TO 'throughline_learn';

-- results
GRANT SELECT, INSERT, UPDATE ON channels TO 'throughline_results';
GRANT SELECT ON metric_kinds TO 'throughline_results';
GRANT SELECT, INSERT, UPDATE ON imports TO 'throughline_results';
GRANT SELECT, INSERT, DELETE ON import_files TO 'throughline_results'; -- of the version before
GRANT SELECT, INSERT, DELETE ON import_parts TO 'throughline_results';
GRANT SELECT, INSERT, UPDATE, DELETE ON metric_items TO 'throughline_results';
GRANT SELECT, INSERT, UPDATE, DELETE ON metrics TO 'throughline_results';
GRANT SELECT, INSERT, DELETE ON post_totals TO 'throughline_results';
GRANT SELECT, INSERT, DELETE ON campaign_totals TO 'throughline_results';
GRANT SELECT, INSERT, DELETE ON campaign_channel_totals TO 'throughline_results';
GRANT SELECT, INSERT, DELETE ON campaign_days TO 'throughline_results';
GRANT SELECT, INSERT, UPDATE ON campaign_results TO 'throughline_results';
GRANT SELECT, INSERT, UPDATE (standing) ON contributions TO 'throughline_results';
GRANT SELECT, INSERT, UPDATE (retired, version) ON short_links TO 'throughline_results';
GRANT SELECT, INSERT, UPDATE ON link_days TO 'throughline_results';
GRANT SELECT, INSERT, UPDATE, DELETE ON shares TO 'throughline_results';
GRANT SELECT, INSERT, UPDATE ON share_thanks TO 'throughline_results';
GRANT SELECT, INSERT, UPDATE ON post_looks TO 'throughline_results';
GRANT SELECT, INSERT, UPDATE ON inbound TO 'throughline_results';
GRANT SELECT, INSERT, UPDATE (words) ON inbound_moves TO 'throughline_results';
GRANT SELECT, INSERT, UPDATE ON link_names TO 'throughline_results';
GRANT SELECT ON shared_contributions TO 'throughline_results';
GRANT SELECT ON shared_metric_kinds TO 'throughline_results';
GRANT SELECT ON shared_channels TO 'throughline_results';
GRANT SELECT ON shared_campaigns TO 'throughline_results';
GRANT SELECT ON shared_campaign_goals TO 'throughline_results';
GRANT SELECT ON shared_campaign_measures TO 'throughline_results';
GRANT SELECT ON shared_goals TO 'throughline_results';
GRANT SELECT ON shared_posts TO 'throughline_results';
