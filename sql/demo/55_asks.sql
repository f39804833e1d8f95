SET @now = UTC_TIMESTAMP(), @today = UTC_DATE();

INSERT INTO asks (id, kind, title, amount, currency, why, campaign_id, asker_id, delegate_id, answer_by, change_by,
                  state, state_since, asked_at, sent_at, decision, given, decided_by, decided_at, asker_outcome,
                  asker_figure, asker_answered_at, decider_outcome, decider_figure, decider_answered_at, version,
                  created_at, updated_at) VALUES
    (1, 'money', 'A sound recordist for four cold nights', 2400, 'GBP', 'Our own microphones hear the street before they hear the unit. A recordist with a calibrated set gives us files that planning officers accept, and one letter from a planning officer opens a whole row.', 7, 7, NULL, @today - INTERVAL 12 DAY, @today + INTERVAL 40 DAY, 'approved', @now - INTERVAL 14 DAY, @now - INTERVAL 18 DAY, @now - INTERVAL 18 DAY, 'approved', 2400, 37, @now - INTERVAL 14 DAY, NULL, NULL, NULL, NULL, NULL, NULL, 3, @now - INTERVAL 19 DAY, @now - INTERVAL 14 DAY),
    (2, 'money', 'A survey of homeowners every quarter', 18000, 'GBP', 'We ask once a year, so we learn in March what we did wrong in May. Four smaller surveys would tell us within weeks which stories people remember.', 3, 6, NULL, @today - INTERVAL 110 DAY, @today - INTERVAL 5 DAY, 'part_approved', @now - INTERVAL 112 DAY, @now - INTERVAL 118 DAY, @now - INTERVAL 118 DAY, 'part_approved', 9000, 14, @now - INTERVAL 112 DAY, 'partly', 2, @now - INTERVAL 3 DAY, NULL, NULL, NULL, 4, @now - INTERVAL 121 DAY, @now - INTERVAL 3 DAY),
    (3, 'people', 'Two more writers for the renewal season', 2, '', 'Renewals come in six weeks, and all five of us write the same letter in that time. Two writers from November to January would let us write to each depot in its own words.', 5, 9, NULL, @today - INTERVAL 20 DAY, @today + INTERVAL 60 DAY, 'declined', @now - INTERVAL 22 DAY, @now - INTERVAL 26 DAY, @now - INTERVAL 26 DAY, 'declined', NULL, 54, @now - INTERVAL 22 DAY, NULL, NULL, NULL, NULL, NULL, NULL, 3, @now - INTERVAL 27 DAY, @now - INTERVAL 22 DAY),
    (4, 'time', 'Ten terraces whose bills we may show', 5, '', 'People believe a bill. Noor can check ten in five days, and with her name under them we can print the pounds.', 3, 8, NULL, @today - INTERVAL 95 DAY, @today - INTERVAL 30 DAY, 'settled', @now - INTERVAL 24 DAY, @now - INTERVAL 101 DAY, @now - INTERVAL 101 DAY, 'approved', 5, 14, @now - INTERVAL 99 DAY, 'came', 0.4, @now - INTERVAL 27 DAY, 'came', 0.4, @now - INTERVAL 24 DAY, 5, @now - INTERVAL 102 DAY, @now - INTERVAL 24 DAY),
    (5, 'money', 'Adverts for the open days', 3200, 'GBP', 'Posters reach those who already walk past. Adverts for two weeks on the feeds of sixteen to nineteen year olds within an hour reach those who never have.', 20, 8, NULL, @today - INTERVAL 150 DAY, @today - INTERVAL 45 DAY, 'settled', @now - INTERVAL 38 DAY, @now - INTERVAL 158 DAY, @now - INTERVAL 158 DAY, 'approved', 3200, 44, @now - INTERVAL 153 DAY, 'came', 86, @now - INTERVAL 42 DAY, 'partly', 45, @now - INTERVAL 38 DAY, 5, @now - INTERVAL 160 DAY, @now - INTERVAL 38 DAY),
    (6, 'money', 'A stand at the installers’ show in Harrogate', 7500, 'GBP', 'Two thousand installers in one hall, and a Tern that they can take apart.', 6, 6, NULL, @today - INTERVAL 25 DAY, @today + INTERVAL 45 DAY, 'withdrawn', @now - INTERVAL 33 DAY, @now - INTERVAL 40 DAY, @now - INTERVAL 40 DAY, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 3, @now - INTERVAL 41 DAY, @now - INTERVAL 33 DAY),
    (7, 'people', 'An apprentice for half a week in the takeover', 1, '', 'For five days the apprentices run every channel. One of them needs to be free of the bench in the week before, or nobody will have planned the Monday.', 15, 5, NULL, @today + INTERVAL 3 DAY, @today + INTERVAL 75 DAY, 'more_wanted', @now - INTERVAL 1 DAY, @now - INTERVAL 4 DAY, @now - INTERVAL 4 DAY, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 3, @now - INTERVAL 5 DAY, @now - INTERVAL 1 DAY),
    (8, 'time', 'Six engineers, two days each, to answer questions', 12, '', 'Ask an engineer works because an engineer answers. We have two who like to, and sixty questions a week. With six, nobody waits longer than a day, and each of them gives two days until the spring.', 2, 5, NULL, @today - INTERVAL 2 DAY, @today + INTERVAL 70 DAY, 'asked', @now - INTERVAL 9 DAY, @now - INTERVAL 9 DAY, @now - INTERVAL 9 DAY, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, @now - INTERVAL 10 DAY, @now - INTERVAL 9 DAY),
    (9, 'decision', 'May we name a price for a terrace?', NULL, '', 'Every second comment asks what it costs, and we answer that it depends. A range with its conditions would let people decide before they ring. Without it they ask the competitor who does name one.', 3, 8, NULL, @today + INTERVAL 6 DAY, @today + INTERVAL 120 DAY, 'asked', @now - INTERVAL 2 DAY, @now - INTERVAL 2 DAY, @now - INTERVAL 2 DAY, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, @now - INTERVAL 3 DAY, @now - INTERVAL 2 DAY),
    (10, 'money', 'Two film days with the Leeds crew', 6500, 'GBP', 'The film of the kitchen table was watched to its end by two in three, and second visits fell in the depots that showed it. Two days with a crew give us six more, one for each question that brings an engineer back.', 1, 3, 2, @today + INTERVAL 4 DAY, @today + INTERVAL 88 DAY, 'asked', @now - INTERVAL 3 DAY, @now - INTERVAL 3 DAY, @now - INTERVAL 3 DAY, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, @now - INTERVAL 4 DAY, @now - INTERVAL 3 DAY),
    (11, 'money', 'Text messages for the next cold snap', 900, 'GBP', 'On the coldest day the phones are full by seven. A message the evening before to those who have a plan answers most of what they would ask.', 18, 9, NULL, @today + INTERVAL 10 DAY, @today + INTERVAL 90 DAY, 'asked', @now - INTERVAL 5 DAY, @now - INTERVAL 5 DAY, @now - INTERVAL 5 DAY, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, @now - INTERVAL 6 DAY, @now - INTERVAL 5 DAY),
    (12, 'money', 'Travel for twelve women who speak at schools', 5600, 'GBP', 'Schools ask for somebody who does the job, not for a slide about her. Twelve have said yes; the money is trains, and a day each that the depot does not lose.', 8, 10, NULL, @today + INTERVAL 8 DAY, @today + INTERVAL 150 DAY, 'asked', @now - INTERVAL 30 HOUR, @now - INTERVAL 16 DAY, @now - INTERVAL 30 HOUR, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 6, @now - INTERVAL 17 DAY, @now - INTERVAL 30 HOUR),
    (13, 'decision', 'Who may answer a complaint in public?', NULL, '', 'Today nobody may, so a complaint stands alone for two days. If Elif may answer with three sentences that we agree on, people see that somebody reads.', NULL, 3, NULL, @today + INTERVAL 14 DAY, @today + INTERVAL 100 DAY, 'draft', @now - INTERVAL 20 HOUR, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, @now - INTERVAL 20 HOUR, @now - INTERVAL 20 HOUR);

INSERT INTO ask_goals (ask_id, goal_id, position, expected) VALUES
    (1, 11, 1, -1), (2, 6, 1, 3), (3, 3, 1, 3), (4, 4, 1, 0.3), (5, 8, 1, 80), (6, 5, 1, 60), (7, 8, 1, 40), (8, 1, 1, 3),
    (9, 4, 1, 0.5), (10, 2, 1, -1.2), (10, 1, 2, 3), (11, 14, 1, 10), (12, 9, 1, 4), (13, 1, 1, 2);

-- what was said on the way; `hours` before now
INSERT INTO ask_moves (ask_id, person_id, from_state, to_state, words, amount, currency, outcome, figure, moved_at)
    SELECT w.ask_id, w.person_id, w.from_state, w.to_state, w.words, w.amount, IF(a.kind = 'money' AND w.amount IS NOT NULL, 'GBP', ''),
           w.outcome, w.figure, @now - INTERVAL w.hours HOUR
    FROM (
        SELECT 0 AS ask_id, 0 AS person_id, 0 AS hours, '' AS from_state, '' AS to_state, '' AS words, NULL AS amount, '' AS outcome,
               NULL AS figure UNION ALL VALUES
        (1, 7, 18 * 24, 'draft', 'asked', '', 2400, '', NULL),
        (1, 37, 14 * 24, 'asked', 'approved', 'Yes. Bring the calibration sheet: I want to keep it with ours.', 2400, '', NULL),
        (2, 6, 118 * 24, 'draft', 'asked', '', 18000, '', NULL),
        (2, 14, 112 * 24, 'asked', 'part_approved', 'Two a year, in spring and in autumn. Show me that a second one changes what you write, and we talk about four.', 9000, '', NULL),
        (2, 6, 3 * 24, 'part_approved', 'part_approved', 'The spring survey has us at 13 of 100, up from 11. The yard stories are what people name.', NULL, 'partly', 2),
        (3, 9, 26 * 24, 'draft', 'asked', '', 2, '', NULL),
        (3, 54, 22 * 24, 'asked', 'declined', 'Not this season: we cannot bring two people in before the frost. Morag and I will write with you on Thursdays instead.', NULL, '', NULL),
        (4, 8, 101 * 24, 'draft', 'asked', '', 5, '', NULL),
        (4, 14, 99 * 24, 'asked', 'approved', 'Noor can do it in the week after the month end.', 5, '', NULL),
        (4, 8, 27 * 24, 'approved', 'approved', 'Orders from the streets we showed are up by £0.4 million over those we did not.', NULL, 'came', 0.4),
        (4, 14, 24 * 24, 'approved', 'settled', 'The same figure in our books.', NULL, 'came', 0.4),
        (5, 8, 158 * 24, 'draft', 'asked', '', 3200, '', NULL),
        (5, 44, 153 * 24, 'asked', 'approved', 'Good. Not on the exam weeks, please.', 3200, '', NULL),
        (5, 8, 42 * 24, 'approved', 'approved', '86 applications named the adverts.', NULL, 'came', 86),
        (5, 44, 38 * 24, 'approved', 'settled', 'Half of the 86 would have come to the open day anyway: they are from the three schools that always come.', NULL, 'partly', 45),
        (6, 6, 40 * 24, 'draft', 'asked', '', 7500, '', NULL),
        (6, 6, 33 * 24, 'asked', 'withdrawn', 'The Irish partners lend us half of theirs for nothing.', NULL, '', NULL),
        (7, 5, 4 * 24, 'draft', 'asked', '', 1, '', NULL),
        (7, 44, 24, 'asked', 'more_wanted', 'Which half of the week? College is on Wednesdays, and I will not move that.', NULL, '', NULL),
        (8, 5, 9 * 24, 'draft', 'asked', '', 12, '', NULL),
        (9, 8, 2 * 24, 'draft', 'asked', '', NULL, '', NULL),
        (10, 3, 3 * 24, 'draft', 'asked', '', 6500, '', NULL),
        (11, 9, 5 * 24, 'draft', 'asked', '', 900, '', NULL),
        (12, 10, 16 * 24, 'draft', 'asked', '', 4000, '', NULL),
        (12, 44, 13 * 24, 'asked', 'approved', 'Twelve schools, twelve trains. Gladly.', 4000, '', NULL),
        (12, 10, 30, 'approved', 'asked', 'Asked for: GBP 4,000, now GBP 5,600.\nReason reworded.', 5600, '', NULL)
    ) w JOIN asks a ON a.id = w.ask_id ORDER BY w.hours DESC, w.ask_id;
