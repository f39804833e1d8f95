SET @now = UTC_TIMESTAMP(), @today = UTC_DATE();

INSERT INTO campaigns (id, title, kind, audience, voice, message, owner_id, deputy_id, starts_on, ends_on,
                       state, reason, created_by, created_at, updated_at) VALUES
    (1, 'The visit that was enough', 'mixed', 'Owners of a Tern who have a service due this winter, and the engineers who will stand in their kitchens', 'An engineer at the kitchen table: unhurried, exact, a little dry', 'One good visit is enough, because we fix what is wrong and then explain what is not.', 3, 8, @today - INTERVAL 40 DAY, @today + INTERVAL 50 DAY, 'live', '', 3, @now, @now),
    (2, 'Ask an engineer', 'social', 'Homeowners with a question that they feel silly asking', 'Short, kind, never clever at the expense of whoever asked', 'Ask us anything about the box in your yard. Somebody who mends them will answer.', 5, NULL, @today - INTERVAL 70 DAY, @today + INTERVAL 40 DAY, 'live', '', 5, @now, @now),
    (3, 'Told no, warm now', 'mixed', 'Owners of terraced homes in the North East and Yorkshire who asked once and were turned down', 'Neighbour to neighbour, with the bills on the table', 'If somebody told you that your terrace is too small, ask again. It fits where the bin stands.', 8, 5, @today - INTERVAL 55 DAY, @today + INTERVAL 60 DAY, 'live', '', 8, @now, @now),
    (4, 'Ladder Year: open doors', 'mixed', 'Sixteen to nineteen year olds within an hour of Sunderland, Leeds or Bristol, and whoever drives them there', 'Apprentices speaking for themselves; we only hold the microphone', 'Come and try it for a day. Four trades in four years, paid from the first morning.', 8, 5, @today - INTERVAL 25 DAY, @today + INTERVAL 45 DAY, 'live', '', 8, @now, @now),
    (5, 'Renew before the frost', 'mixed', 'Care plan customers whose plan ends before the spring', 'A letter from somebody who knows your house', 'Renew now and your service is done before the cold, by an engineer who has been before.', 9, NULL, @today - INTERVAL 30 DAY, @today + INTERVAL 20 DAY, 'live', '', 9, @now, @now),
    (6, 'Saturday school', 'mixed', 'Heating installers in small firms, one to five people', 'One trade to another, no sales talk', 'Give us one Saturday and you will fit terraces that you turned down last month.', 6, 3, @today - INTERVAL 60 DAY, @today + INTERVAL 30 DAY, 'live', '', 6, @now, @now),
    (7, 'What a terrace sounds like', 'mixed', 'Neighbours and planning officers who worry about noise', 'Quiet and literal: say what was measured, where and when', 'Do not take our word for it. Here is the yard, here is the night: listen.', 7, 10, @today - INTERVAL 20 DAY, @today + INTERVAL 70 DAY, 'live', '', 7, @now, @now),
    (8, 'Women on the tools', 'mixed', 'Young women choosing a course, and women in other trades who might move', 'First person, plain, funny where they are funny', 'You will not be the only one, and you will be good at it.', 10, 5, @today - INTERVAL 35 DAY, @today + INTERVAL 25 DAY, 'live', '', 10, @now, @now),
    (9, 'The landlord''s ledger', 'blog', 'Asset managers and finance directors of housing associations', 'Sober and numerate, with its workings shown', 'Thirty years of heat, planned and costed, with a name to ring.', 3, 6, @today - INTERVAL 50 DAY, @today + INTERVAL 15 DAY, 'live', '', 3, @now, @now),
    (10, 'From the test bench', 'social', 'Curious engineers and tinkerers, some of whom will want to work here', 'Lab notebook: precise, slightly obsessed', 'This is what we try to break, and what we learn when it breaks.', 6, NULL, @today - INTERVAL 15 DAY, @today + INTERVAL 60 DAY, 'live', '', 6, @now, @now),
    (11, 'Why I stayed', 'mixed', 'Engineers in their first two years, and their managers', 'Colleagues over tea; no heroes', 'People move sideways and up here, and this is how they did it.', 9, 8, @today - INTERVAL 10 DAY, @today + INTERVAL 80 DAY, 'live', '', 9, @now, @now),
    (12, 'The van diaries', 'social', 'Customers and would-be engineers who wonder what is in the van', 'A day''s notes, muddy boots included', 'A good service is forty small things done in the right order.', 15, NULL, @today - INTERVAL 90 DAY, @today + INTERVAL 20 DAY, 'live', '', 15, @now, @now),
    (13, 'Spring switch-on', 'mixed', 'Homeowners who plan building work for the summer', 'Bright and practical', 'Order in spring, be warm by autumn: what to decide, and in which order.', 8, NULL, @today + INTERVAL 35 DAY, @today + INTERVAL 100 DAY, 'planned', '', 8, @now, @now),
    (14, 'Tern 4 for small homes', 'mixed', 'Owners and landlords of flats over shops and of homes under 60 square metres', 'Modest and factual, like the machine', 'A smaller home does not need a smaller promise.', 3, 7, @today + INTERVAL 20 DAY, @today + INTERVAL 90 DAY, 'planned', '', 3, @now, @now),
    (15, 'Apprentice takeover week', 'social', 'School leavers and their friends', 'Whatever the apprentices decide, within the guideline', 'For one week the apprentices run every channel we have.', 5, 10, @today + INTERVAL 60 DAY, @today + INTERVAL 75 DAY, 'planned', '', 5, @now, @now),
    (16, 'The long guarantee, explained', 'blog', 'Care plan customers and people about to order', 'Contract in one hand, plain English in the other', 'What is covered, for how long, and what you have to do. On one page.', 6, 9, @today + INTERVAL 12 DAY, @today + INTERVAL 60 DAY, 'planned', '', 6, @now, @now),
    (17, 'Two winters on: Harton Row', 'blog', 'Housing associations that are waiting to see how the first ones fare', 'A case, with its mistakes', 'Forty homes, two winters, every figure. What we would do again and what we would not.', 3, NULL, @today + INTERVAL 28 DAY, @today + INTERVAL 80 DAY, 'planned', '', 3, @now, @now),
    (18, 'Cold snap, calm voice', 'mixed', 'Every customer on the coldest days', 'Calm, brief, awake at six in the morning', 'Steam is normal. Leave it steady. If somebody is vulnerable, ring us.', 9, 5, @today - INTERVAL 330 DAY, @today - INTERVAL 240 DAY, 'done', '', 9, @now, @now),
    (19, 'Meet your depot', 'social', 'Customers near Leeds, Bristol and Cork', 'Warm and local', 'The people who come to your house have names, and dogs, and opinions about biscuits.', 10, NULL, @today - INTERVAL 300 DAY, @today - INTERVAL 220 DAY, 'done', '', 10, @now, @now),
    (20, 'First day, fourth year', 'mixed', 'Young people deciding by the summer', 'Letters to a younger self', 'Nobody knows anything on the first day. Look where they are four years later.', 5, 8, @today - INTERVAL 280 DAY, @today - INTERVAL 190 DAY, 'done', '', 5, @now, @now),
    (21, 'How loud is a fridge?', 'mixed', 'Neighbours of people who plan a heat pump', 'Curious, hands on', 'Sound can be measured by anyone with a phone and ten minutes. Here is how.', 7, NULL, @today - INTERVAL 250 DAY, @today - INTERVAL 170 DAY, 'done', '', 7, @now, @now),
    (22, 'Steady Care in plain words', 'blog', 'Customers who have a care plan and are not sure what it does', 'Patient, and on their side', 'Your plan in plain words: what you get, when, and how to leave.', 6, 9, @today - INTERVAL 210 DAY, @today - INTERVAL 120 DAY, 'done', '', 6, @now, @now),
    (23, 'Open the works', 'mixed', 'Neighbours of the factory, schools, and anyone who has never seen a thing made', 'Proud, without shouting', 'It is made here, by people you might sit beside on the bus. Come and see.', 8, 10, @today - INTERVAL 180 DAY, @today - INTERVAL 110 DAY, 'done', '', 8, @now, @now),
    (24, 'Heat pump bingo', 'social', 'People who argue about heat pumps online', 'Playful', 'Every myth that you have heard, on one card.', 5, NULL, @today - INTERVAL 150 DAY, @today - INTERVAL 90 DAY, 'stopped', 'It was shared widely by people who agreed with us already and felt like mockery to those who did not. The survey showed no change, so we stopped and kept the questions for Ask an engineer.', 5, @now, @now),
    (25, 'Boiler to Tern in a day', 'social', 'Homeowners who dread building work', 'Brisk', 'Out with the old by nine, warm by teatime.', 15, 8, @today - INTERVAL 130 DAY, @today - INTERVAL 60 DAY, 'stopped', 'Field Service could keep the promise in only three homes out of ten. We took the posts down and answered everyone who had asked for a date.', 15, @now, @now);
UPDATE campaigns SET created_at = starts_on - INTERVAL 19 DAY + INTERVAL 9 * 60 + id * 17 MINUTE;
UPDATE campaigns SET created_at = @now - INTERVAL 3 + id % 5 * 4 DAY WHERE state = 'planned';
UPDATE campaigns SET updated_at = CASE state WHEN 'planned' THEN created_at WHEN 'live' THEN starts_on + INTERVAL 9 HOUR
                                  ELSE ends_on + INTERVAL 16 HOUR END;

INSERT INTO campaign_goals (campaign_id, goal_id, why, linked_by, linked_at)
    SELECT w.campaign_id, w.goal_id, w.why, c.created_by, GREATEST(c.created_at, g.created_at)
    FROM (
        SELECT 0 AS campaign_id, 0 AS goal_id, '' AS why UNION ALL VALUES
        (1, 2, 'Four second visits in ten come from controls that nobody explained, and an explanation can be read before the van arrives.'),
        (1, 1, 'Customers who understood their visit scored us nine points higher in the spring survey.'),
        (1, 3, 'People renew with the firm whose engineer sat down and showed them.'),
        (2, 1, 'Questions answered in public are the ones that otherwise become a complaint after the visit.'),
        (2, 6, 'An engineer with a name and a face is what people remembered when we asked them about makers.'),
        (3, 4, 'Terrace owners ask most and buy least, and they believe a neighbour''s bill before any brochure.'),
        (3, 6, 'Streets of terraces talk, so one home that is shown is ten homes that have heard of us.'),
        (3, 5, 'Every terrace that we show sends its owners to ask for an installer who is certified.'),
        (4, 8, 'Seven in ten of those who came to an open day last year went on to apply.'),
        (4, 9, 'Two of the five open days are for girls'' schools, which sent us almost nobody before.'),
        (5, 3, 'Plans that lapse mostly lapse by oversight in the six weeks before the cold.'),
        (6, 5, 'Every installer who came to a Saturday so far took the certificate within a month.'),
        (6, 4, 'Installers who attend sell four times as many terraces as those who do not.'),
        (7, 11, 'Open recordings bring us the addresses that need the quiet parts first.'),
        (7, 6, 'Noise is the one subject on which no other maker lets people listen.'),
        (8, 9, 'Girls told us that they had never seen a woman doing the job, so we show twelve.'),
        (8, 10, 'Women in the programme leave sooner than men, and say that it is because nobody tells their story.'),
        (9, 7, 'Five associations asked for costs over thirty years before they would meet us.'),
        (9, 4, 'One framework contract brings more terraces than a year of single orders.'),
        (10, 6, 'Engineers elsewhere quote our bench notes, and homeowners read what they quote.'),
        (10, 8, 'Two of last year''s best applicants first found us through a broken fan.'),
        (11, 10, 'People who leave early say that they could not see what comes next; here are eleven people who could.'),
        (12, 2, 'Watching a full service shows customers what each step is for, and they call back less.'),
        (12, 10, 'New engineers say that the diaries were the first honest picture of the job that they saw.'),
        (13, 4, 'Two thirds of orders for the autumn are decided between March and May.'),
        (13, 6, 'Spring is when people ask friends for names, and ours should be one of them.'),
        (14, 4, 'A third of our terrace enquiries are homes for which even the Tern 6 is too big.'),
        (14, 11, 'The Tern 4 is the first unit built with the quiet parts from the start.'),
        (15, 8, 'Applications doubled in the week after apprentices last ran the channels.'),
        (15, 9, 'Half of the takeover team are women, by their own choice.'),
        (16, 3, 'One plan in five is dropped because the customer thinks that the guarantee covers the same things.'),
        (16, 1, 'Surprise about what is covered is the commonest reason for a low score.'),
        (17, 7, 'Associations say that they will sign when they have seen somebody else''s second winter.'),
        (18, 14, 'A question that is answered on the phone screen is a call that need not be made.'),
        (18, 1, 'People remembered who kept them calm on the coldest night.'),
        (19, 1, 'Customers score a visit higher when they know who is coming.'),
        (20, 8, 'Young people decide in spring, and they believe those who are four years ahead of them.'),
        (21, 11, 'Readers who measured their own yards gave us sixty addresses for the field trial.'),
        (22, 3, 'Customers who could say what their plan does renewed twice as often.'),
        (23, 6, 'Half of our neighbours did not know what the factory makes.'),
        (23, 8, 'Most of our apprentices had walked past the gate for years before they came through it.'),
        (24, 6, 'Myths are what people talk about when they talk about heat pumps at all.'),
        (25, 4, 'Fear of a week without heating stops one order in four.'),
        (25, 2, 'A planned day with a full crew should leave nothing to go back for.')
    ) w JOIN campaigns c ON c.id = w.campaign_id JOIN goals g ON g.id = w.goal_id;

-- what goal 9 means was changed two days ago: two of its three campaigns have confirmed
UPDATE campaign_goals SET meaning = 2 WHERE goal_id = 9 AND campaign_id IN (4, 8);

INSERT INTO campaign_channels (campaign_id, channel_id) VALUES
    (1, 1), (1, 2), (1, 4), (1, 10), (2, 2), (2, 4), (2, 5), (2, 7), (3, 1), (3, 4), (3, 5), (3, 6),
    (4, 1), (4, 2), (4, 5), (4, 7), (5, 4), (5, 10), (6, 1), (6, 2), (7, 1), (7, 3), (7, 5), (7, 6),
    (8, 1), (8, 2), (8, 5), (9, 1), (9, 2), (10, 8), (10, 9), (11, 1), (11, 2), (12, 3), (12, 5), (12, 7),
    (13, 1), (13, 4), (13, 5), (14, 1), (14, 2), (14, 6), (15, 5), (15, 7), (15, 9), (16, 1), (16, 10),
    (17, 1), (17, 2), (18, 3), (18, 4), (18, 10), (19, 4), (19, 5), (20, 1), (20, 5), (20, 7), (21, 1),
    (21, 3), (21, 6), (22, 1), (22, 10), (23, 1), (23, 4), (23, 5), (24, 5), (24, 7), (25, 3), (25, 4);

-- what coverage asks of the links; the goals 2 and 9 changed since some of them were made
UPDATE campaign_goals l JOIN campaigns c ON c.id = l.campaign_id
    SET l.campaign_open = c.state IN ('planned', 'live'), l.campaign_live = c.state = 'live';
UPDATE goals SET meaning = GREATEST(meaning, 2) WHERE id IN (2, 9);
UPDATE campaign_goals l JOIN goals g ON g.id = l.goal_id SET l.meaning = g.meaning;
UPDATE campaign_goals l JOIN goals g ON g.id = l.goal_id SET l.meaning = g.meaning - 1
    WHERE l.goal_id = 2 AND l.campaign_id IN (12, 25) OR l.goal_id = 9 AND l.campaign_id IN (4, 15);
UPDATE campaign_goals SET confirmed_by = 3, confirmed_at = @now - INTERVAL 60 DAY + INTERVAL 3 HOUR WHERE campaign_id = 1 AND goal_id = 2;
UPDATE campaign_goals SET confirmed_by = 10, confirmed_at = @now - INTERVAL 1 DAY WHERE campaign_id = 8 AND goal_id = 9;
INSERT INTO campaign_goal_history (campaign_id, goal_id, what, words, meaning, person_id, at)
    SELECT campaign_id, goal_id, what, words, meaning, person_id, at FROM (
        SELECT campaign_id, goal_id, 'linked' AS what, why AS words, 1 AS meaning, linked_by AS person_id, linked_at AS at FROM campaign_goals
        UNION ALL SELECT campaign_id, goal_id, 'confirmed', '', meaning, confirmed_by, confirmed_at FROM campaign_goals WHERE confirmed_at IS NOT NULL
        UNION ALL SELECT 2, 2, 'linked', 'People who have their question answered do not need a second visit.', 1, 5, c.created_at FROM campaigns c WHERE c.id = 2
        UNION ALL SELECT 2, 2, 'withdrawn', 'We looked at forty questions: none of them was about a visit. What it moves is how people score us.', 1, 5, @now - INTERVAL 41 DAY
        UNION ALL SELECT 9, 4, 'why changed', 'One framework contract brings more terraces than a year of single orders.', 1, 3, @now - INTERVAL 33 DAY
    ) h ORDER BY at, campaign_id, goal_id;

INSERT INTO campaign_measures (campaign_id, channel_id, level, measure, unit, baseline, target, due_on, created_at, updated_at)
    SELECT m.campaign_id, m.channel_id, m.level, m.measure, m.unit, m.baseline, m.target, c.ends_on, c.created_at, c.created_at
    FROM (
        SELECT 0 AS campaign_id, 0 AS channel_id, '' AS level, '' AS measure, '' AS unit, 0.0 AS baseline, 0.0 AS target UNION ALL VALUES
        (1, NULL, 'outcome', 'Calls about controls in the week after a visit', 'per 100 visits', 11, 7),
        (1, 1, 'audience', 'Readers of the articles who stay to the end', '% of readers', 38, 50),
        (2, NULL, 'outcome', 'Complaints that begin with a question nobody answered', 'a month', 23, 12),
        (2, 4, 'audience', 'Questions that people ask us in public', 'a month', 60, 150),
        (3, NULL, 'outcome', 'Terraces that ask for a second look', 'a month', 14, 60),
        (3, 5, 'audience', 'People who saw a bill', 'thousand', NULL, 80),
        (4, NULL, 'outcome', 'Visitors of open days who apply', 'applications', 62, 140),
        (5, 10, 'outcome', 'Plans renewed from the letter', 'plans', 410, 700),
        (6, NULL, 'outcome', 'Installers who book a Saturday', 'bookings', 18, 60),
        (7, 6, 'audience', 'Plays of the recordings to the end', 'plays', NULL, 5000),
        (8, NULL, 'outcome', 'Women who ask for a place', 'requests', 9, 40),
        (9, 1, 'outcome', 'Associations that ask for the workings', 'associations', 1, 6),
        (10, NULL, 'activity', 'Notes from the bench that are out', 'posts', 0, 16),
        (12, NULL, 'activity', 'Days in the van told', 'posts', 0, 24),
        (16, 10, 'audience', 'Customers who open the letter', '% of letters', 31, 45)
    ) m JOIN campaigns c ON c.id = m.campaign_id;
UPDATE campaigns c SET measures = (SELECT COUNT(*) FROM campaign_measures m WHERE m.campaign_id = c.id);
