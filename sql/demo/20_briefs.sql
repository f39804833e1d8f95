SET @now = UTC_TIMESTAMP(), @today = UTC_DATE();

SET @right_first_time = '## What is going wrong

Last winter we went back to **one home in seven** within a month of a service visit. Sometimes a part had failed. Far more often nothing was broken at all: the customer did not know why the radiators felt only warm, or the schedule on the controller had been left as the engineer found it. A second visit costs us about £118. It costs the customer another morning at home, and a little of their faith in us.

## Why it matters now

We are adding **two hundred homes a week**. If the rate of second visits stays where it is, by next winter we will need eleven more engineers just to stand still. I would rather spend that money on training the ones we have.

| What brings us back | Share of second visits | Could one visit have done it? |
|---|---|---|
| Controls set wrongly or not explained | 44 % | Yes |
| Flow and balance not checked | 23 % | Yes |
| Part failed after the visit | 19 % | Seldom |
| Booked for the wrong job | 14 % | Yes |

## What changes

1. Every visit ends with **five minutes at the kitchen table**: what we did, what to expect, what to press.
2. Engineers leave with three readings in the log: flow temperature, return temperature and pressure.
3. Customer Care asks two questions before it books, so that the right person goes with the right parts.
4. People on a care plan hear from us *before* the cold comes, not after.

## What I ask of the content team

Show the work. Our engineers explain things well across a table, and almost nobody outside that kitchen ever sees it. I would like customers to meet those explanations before the van arrives, and engineers to see their own trade treated as the skilled work it is.

- Use real visits, with consent, and say what went wrong as well as what went right.
- Let engineers speak in their own words. **Do not polish them into a brochure.**
- When a post answers a question that Care hears every day, tell Care, so that they can send it.

The numbers behind this brief are on the [service figures page](https://northbank.example/inside/service-figures) and are refreshed on the first Monday of each month.

## What I will do

Leanne''s team has four hours a month per engineer set aside for this, and I have agreed that with the depots. If the schedule squeezes those hours out, tell me and I will put them back.';

SET @told_no = '## The customer we keep missing

About half of the homes in the towns where we sell are terraces. Their owners have often asked about a heat pump once, and were told no: the yard is too small, the pipes are too narrow, the neighbours are too close. *Most of those answers were right five years ago. Most of them are wrong now.*

The Tern 6 stands in the space of a wheelie bin, runs on natural refrigerant and reaches the temperature that older radiators want. What has not changed is what people believe, and what many installers still say on the doorstep.

## Where we stand

| Kind of home | Enquiries last year | Orders | Orders per 100 enquiries |
|---|---|---|---|
| Detached | 3,120 | 612 | 20 |
| Semi-detached | 4,480 | 640 | 14 |
| Terrace | 5,910 | 236 | **4** |

People in terraces ask more than anybody else and buy least. The drop comes after the first call with an installer, so this is as much a story for the trade as for homeowners.

## The three moves

### Show homes that look like theirs

Back yards, bay windows, party walls. Real bills from a full winter, shown whole, including the months that disappoint.

### Give installers a reason and a method

The Saturday school in Leeds fills every time. Installers who come sell four times as many terraces as those who do not. We need more of them in the room, and more rooms.

### Let landlords count

Housing associations own a third of the terraces in the North East. They want **cost over thirty years**, dates for the work and somebody to ring when it goes wrong. Speak to them in those terms.

## What I ask

- Put a terrace in front of everything we publish about the Tern 6.
- Ask Chidi and Marianne before writing for landlords or installers. They know which words open doors.
- Send every figure past Noor. One wrong saving in an advertisement would cost us more than a year of posts can earn.

Our [sizing guide](https://northbank.example/guides/terraces) is the reference for what fits where. If a claim is not in it, we do not make it.';

SET @hundred_apprentices = '## The gap

We will need **one hundred apprentices a year** by the time the second line opens. This year we took forty-one, from 420 applications, and three out of four of those came from within twenty minutes of the factory. Nearly all were lads whose uncle already works here. They are very good. There are not enough of them.

At the other end of the ladder, close to one in four engineers leaves within two years. In the leaving talks they seldom speak about pay first. They speak about **not knowing what comes next**.

## What we offer, said plainly

- A wage from the first day, and a pay step on passing each year.
- Four trades in one: electrics, refrigeration, plumbing, controls.
- A named engineer who teaches you, and has the hours to do it.
- A job at the end. In nine years we have offered a post to everyone who qualified.

None of that is on the posters. It should be.

## Who we want to reach

| Who | What they believe today | What we can show |
|---|---|---|
| School leavers | Trades are what you do if you fail | Fourth-years who fix things that graduates ask them about |
| Young women | I would be the only one | Eleven women in the programme, who meet every month |
| Career changers | I am too old | Our oldest apprentice started at 47 |
| Parents | There is no future in boilers | Exactly: that is why we make heat pumps |

## What I ask of you

1. **Let apprentices speak.** Pay them for the time. Never write their words for them.
2. Show the hard days too. Anyone who joins because of a film and leaves because of a loft has been badly served by us.
3. For people who already work here: tell the stories of those who moved sideways or up, and how they did it.

## How we will know

We count applications by where people heard of us; the form asks. We look at who starts, who stays, and who leaves in the first two years. The figures are open to everyone on the [people dashboard](https://northbank.example/inside/people).

### New in this version

The target for women on the programme has gone from 20 to **25 %**, after the spring intake came closer than we had hoped. I have also added career changers, because they asked why we had left them out. They were right.';

SET @quiet = '## Sound is the new size

Two years ago, planning officers asked how big our unit was. Today they ask how loud. For a home in a terrace, the answer decides whether a heat pump may be fitted at all.

The Tern 6 gives 42 dB(A) at three metres on a cold night. That is about as loud as a library. **The limit many councils now use is 37.** The next revision, which we call *Hush* on the bench, has a slower fan, a new coil housing from Gdańsk and a mount that keeps the hum out of the wall. On the test stand it gives 36.

## What engineering will deliver

1. Hush parts in every Tern 6 that leaves the line after the summer shutdown.
2. A retrofit kit for units at the most sensitive addresses, fitted at the next service.
3. A published method for measuring, so that anybody can check us.

| Source of sound | Today | With Hush | How |
|---|---|---|---|
| Fan | 39 dB(A) | 34 dB(A) | Larger blades, slower turn |
| Compressor | 37 dB(A) | 30 dB(A) | Double mount, closed housing |
| Defrost | 44 dB(A) for 4 minutes | 38 dB(A) for 3 minutes | New valve timing |

## What is hard to say

Decibels are a poor way of talking to people. Six fewer does not sound like much, and yet most listeners call it *half as loud*. Nobody has ever been persuaded by a logarithm. I would like us to let people **hear** it: the same yard, the same night, before and after, with nothing done to the recording.

## Things to keep in mind

- Never call any heat pump silent. It is not.
- Compare with sounds at the same distance, or do not compare.
- Anika in acoustics signs off every figure, recording and comparison.

## Fewer faults, too

A mount that moves less also wears less. We expect the cost of warranty to fall with the noise, from £61 to about £45 for each unit. That is our second goal, and a quieter one: it will show in the accounts long before anybody writes about it.

The measuring method is in the [acoustics note](https://northbank.example/engineering/acoustics). It runs to nine pages, and page two is enough for most purposes.';

SET @second_line = '## What changes

From next spring the Gdańsk plant will build whole units as well as coils. The second line starts at forty a week and should reach **180 a week** within a year.

## Why there

- The coils are made there already: we send 60 lorries a month to Sunderland and half come back empty.
- A third of our orders now come from the continent.
- The team has asked for it since the day the plant opened, *with drawings*.

## What it means for Sunderland

No job moves. I want this said first, said early and said by me, **before the first photograph of a new building appears**. The Sunderland line takes the Tern 9 and the small Tern 4, and the shift pattern stays as agreed in the autumn.

| Month | Gdańsk | Sunderland |
|---|---|---|
| 1 to 3 | Tools in, first 12 people trained | Trainers away two weeks in four |
| 4 to 6 | 40 units a week | Tern 4 pilot run |
| 7 to 12 | Up to 180 units a week | Tern 9 at full rate |

## What I still need to decide

1. Who leads the line: somebody from Gdańsk, or a pair with one person from each site?
2. Whether we open the doors to neighbours before or after the first unit.
3. How to thank the people who will spend weeks away from home.

### Notes to myself

Ask Kasia about evening buses; the late shift ends at 22:10 and the last one leaves at 22:00. Ask Graham whether the training weeks sit in this year or next. Talk to Marek *before* this goes to anyone. His people will read every word of it, so the Polish text must be ready on the same day as the [English one](https://northbank.example/inside/second-line).

## What I will ask of the content team

Not a launch film. A running account, month by month, from both plants: what went well, what slipped, who did what. Start small, with one photograph and four sentences each Friday, written where the work is done.

- Two languages from the first day.
- Faces and names, with consent.
- The slips as well as the steps. If week nine is bad, say so in week nine.';

SET @winter_ready = '## Before the cold

In the first hard frost of the winter before last, calls to Customer Care went from 190 a day to **1,140**. Half of the callers waited more than two minutes, and one in five gave up. Most wanted to know one thing: *is it normal that the unit outside is steaming?* It is. It was defrosting.

## What we will do

1. Tell every customer what defrosting looks like in the first week of October.
2. Put a short answer to each of the **ten winter questions** where people search for it.
3. Write in one calm voice on every channel, by the hour if need be, when the forecast drops below -5 °C.

| Question | Calls on the worst day | Short answer |
|---|---|---|
| Why is it steaming? | 310 | It is clearing ice from the coil |
| Why are the radiators only warm? | 240 | They run longer and cooler, by design |
| Should I turn it off at night? | 155 | No: leave it steady |
| Is there ice under the unit? | 90 | A little is fine; keep the drain clear |

## Roles

- **Customer Care** decides what is asked often enough to answer in public.
- **Technical Support** checks each answer. Ruth has the last word.
- **Communications** publishes within the hour and stays on until the calls fall.

## What we will not do

We will not tell people that nothing is wrong when we have not looked. If somebody is cold, old, ill or has a baby in the house, the answer is never an article. It is a call, and a van.

## How we will know

The share of calls that Care answers within two minutes on the coldest days, from 48 to 80 %. The daily figures are on the [winter board](https://northbank.example/inside/winter).

Thank you to everyone who took a headset last time. *The aim is that you need not do it again.*';

INSERT INTO briefs (id, state, owner_id, delegate_id, title, summary, vision, body, audience,
                    period_from, period_to, key_messages, no_gos, review_by, current_version, changed,
                    version, created_at, updated_at, published_at) VALUES
    (1, 'published', 2, 8, 'Right first time, in every home',
     'One visit should be enough. It saves us money, and it is how people come to trust us.',
     'Every customer waves the van off knowing that their home is warm, why it is warm and what to press. We go back because we are invited, not because we left something undone.',
     @right_first_time, 'Everybody who meets a customer, and everybody who writes to one',
     @today - INTERVAL 320 DAY, @today + INTERVAL 120 DAY,
     'One good visit beats two quick ones\nFive minutes at the kitchen table are part of the job\nAn engineer is a teacher with a toolbox\nAsk before the cold comes',
     'Do not blame customers for getting the controls wrong\nNo customer''s home, face or street without written consent\nNo promise of same-day visits',
     @today + INTERVAL 45 DAY, 3, FALSE, 9, @now - INTERVAL 330 DAY, @now - INTERVAL 62 DAY, @now - INTERVAL 320 DAY),
    (2, 'published', 14, 6, 'Homes that were told no',
     'Terraces ask most and buy least. We can fit them now, and hardly anybody knows.',
     'Nobody in a terrace is told no because of what was true five years ago. A row of warm homes with heat pumps in the back yards is an ordinary sight.',
     @told_no, 'Owners and landlords of terraced homes, and the installers whom they ask',
     @today - INTERVAL 215 DAY, @today + INTERVAL 150 DAY,
     'It fits where the bin stands\nReal bills from a whole winter\nIf one installer said no, ask a certified one\nLandlords can plan it over thirty years',
     'No savings in pounds without Noor''s check\nNever say that a home has no excuse\nNo pictures of detached houses with the Tern 6',
     @today + INTERVAL 70 DAY, 2, FALSE, 6, @now - INTERVAL 224 DAY, @now - INTERVAL 44 DAY, @now - INTERVAL 215 DAY),
    (3, 'published', 12, NULL, 'A hundred apprentices, and a reason to stay',
     'We need a hundred apprentices a year, from more places than before, and engineers who see what comes next.',
     'Anyone who is good with their hands and curious about how things work can see a place for themselves at Northbank, from the first day to the last promotion.',
     @hundred_apprentices, 'School leavers, career changers and their families; everybody who teaches an apprentice',
     @today - INTERVAL 300 DAY, @today + INTERVAL 200 DAY,
     'Earn from the first day, four trades in four years\nThere is a job at the end\nYou will not be the only one\nYour next step has a name and a date',
     'Never script an apprentice\nNo under-18s without consent from home\nDo not run down university',
     @today + INTERVAL 110 DAY, 3, FALSE, 8, @now - INTERVAL 310 DAY, @now - INTERVAL 2 DAY, @now - INTERVAL 300 DAY),
    (4, 'published', 13, NULL, 'Quieter by design',
     'Sound now decides where a heat pump may be fitted. We can be the quiet ones, and prove it.',
     'On the coldest night of the year you can stand in the yard beside a Tern, talk without raising your voice, and hear the neighbour''s clock.',
     @quiet, 'Planning officers, neighbours, installers and owners of terraced homes',
     @today - INTERVAL 260 DAY, @today + INTERVAL 90 DAY,
     'Half as loud to the ear\nListen before you believe us\nMeasured in the open, by a method anybody can repeat',
     'Never say silent\nNo comparison at different distances\nNo other maker named',
     @today - INTERVAL 18 DAY, 1, TRUE, 4, @now - INTERVAL 268 DAY, @now - INTERVAL 5 DAY, @now - INTERVAL 260 DAY),
    (5, 'draft', 2, 8, 'A second line in Gdańsk',
     'The coil plant will build whole units. No job moves, and everyone should hear it from us first.',
     'Two plants that build one good machine, and people at both who would recommend the other.',
     @second_line, 'Everybody at both plants and their families, then neighbours and customers',
     @today + INTERVAL 30 DAY, @today + INTERVAL 395 DAY,
     'No job moves\nMade where the coils are made\nSlips as well as steps',
     'No pictures of the building before the people have been told\nNo unit numbers before Graham has agreed them',
     @today + INTERVAL 120 DAY, NULL, TRUE, 7, @now - INTERVAL 12 DAY, @now - INTERVAL 20 HOUR, NULL),
    (6, 'archived', 2, NULL, 'Winter ready',
     'Ten calm answers before the frost, so that nobody waits on the phone to hear that steam is normal.',
     'On the coldest day of the year our phones are quiet, because everyone already knows what the steam is.',
     @winter_ready, 'Every customer with a Tern, and everybody who answers them',
     @today - INTERVAL 350 DAY, @today - INTERVAL 225 DAY,
     'Steam is normal\nLeave it steady\nIf someone is vulnerable, ring us',
     'No article in place of a visit for vulnerable people\nNo jokes about the cold',
     @today - INTERVAL 230 DAY, 1, FALSE, 4, @now - INTERVAL 358 DAY, @now - INTERVAL 212 DAY, @now - INTERVAL 350 DAY);

-- 12 has no campaign on purpose, 7 is overdue, 13 is not published yet
INSERT INTO goals (id, brief_id, position, title, category_id, measure, unit, baseline, target, due_on,
                   owner_id, state, created_at, updated_at) VALUES
    (1, 1, 1, 'Customers who would recommend us after a visit', 4, 'Net recommendation score, asked by text message the day after each visit', 'points', 41, 55, @today + INTERVAL 118 DAY, 2, 'live', @now - INTERVAL 322 DAY, @now - INTERVAL 62 DAY),
    (2, 1, 2, 'Fewer second visits', 7, 'Return visits to the same address within 30 days', 'per 100 visits', 14.2, 9, @today + INTERVAL 92 DAY, 24, 'live', @now - INTERVAL 322 DAY, @now - INTERVAL 62 DAY),
    (3, 1, 3, 'Care plan customers who renew', 3, 'Care plans renewed within 30 days of ending', '% of plans', 78, 86, @today + INTERVAL 64 DAY, 54, 'live', @now - INTERVAL 322 DAY, @now - INTERVAL 150 DAY),
    (4, 2, 1, 'Orders from terraced homes', 1, 'Value of orders for terraces, over the last twelve months', '£ million', 1.9, 4.5, @today + INTERVAL 150 DAY, 14, 'live', @now - INTERVAL 218 DAY, @now - INTERVAL 44 DAY),
    (5, 2, 2, 'Installers certified on the Tern', 2, 'Installers who hold a valid Tern certificate', 'installers', 310, 520, @today + INTERVAL 105 DAY, 33, 'live', @now - INTERVAL 218 DAY, @now - INTERVAL 44 DAY),
    (6, 2, 3, 'Homeowners who name us unprompted', 6, 'Share who name Northbank when asked for makers of heat pumps, survey of 1,000', '% of homeowners', 11, 20, @today + INTERVAL 140 DAY, 14, 'live', @now - INTERVAL 218 DAY, @now - INTERVAL 218 DAY),
    (7, 2, 4, 'Housing associations under contract', 2, 'Signed framework contracts with housing associations', 'associations', 3, 8, @today - INTERVAL 16 DAY, 32, 'live', @now - INTERVAL 218 DAY, @now - INTERVAL 44 DAY),
    (8, 3, 1, 'Applications for an apprenticeship', 5, 'Complete applications in one intake year', 'applications', 420, 900, @today + INTERVAL 130 DAY, 44, 'live', @now - INTERVAL 305 DAY, @now - INTERVAL 2 DAY),
    (9, 3, 2, 'Women on the programme', 5, 'Share of women among apprentices who start in the year', '% of starters', 12, 25, @today + INTERVAL 200 DAY, 44, 'live', @now - INTERVAL 305 DAY, @now - INTERVAL 2 DAY),
    (10, 3, 3, 'Engineers who leave in their first two years', 3, 'Leavers with less than two years here, over all who joined in that time', '% of joiners', 23, 14, @today + INTERVAL 200 DAY, 45, 'live', @now - INTERVAL 305 DAY, @now - INTERVAL 102 DAY),
    (11, 4, 1, 'Sound at the boundary on a cold night', 8, 'Median of 30 addresses, three metres from the unit at -5 °C', 'dB(A)', 42, 36, @today + INTERVAL 85 DAY, 37, 'live', @now - INTERVAL 262 DAY, @now - INTERVAL 262 DAY),
    (12, 4, 2, 'Cost of warranty', 7, 'Warranty parts and labour for each unit in its first two years', '£ per unit', 61, 45, @today + INTERVAL 112 DAY, 41, 'live', @now - INTERVAL 262 DAY, @now - INTERVAL 262 DAY),
    (13, 5, 1, 'Units a week from the Gdańsk line', 2, 'Finished units that pass final test, four-week average', 'units a week', 0, 180, @today + INTERVAL 395 DAY, 16, 'live', @now - INTERVAL 11 DAY, @now - INTERVAL 20 HOUR),
    (14, 6, 1, 'Calls answered within two minutes in a cold snap', 4, 'Share of calls answered within two minutes on days below -5 °C', '% of calls', 48, 80, @today - INTERVAL 225 DAY, 54, 'archived', @now - INTERVAL 355 DAY, @now - INTERVAL 212 DAY);

-- the target for women was raised two days ago
UPDATE goals SET meaning = 2 WHERE id = 9;

-- on course, behind, reached, missed; nobody has counted the cost of warranty yet
INSERT INTO goal_progress (goal_id, measured_on, figure, note, person_id, created_at, updated_at)
    SELECT goal_id, @today - INTERVAL days DAY, figure, note, person_id,
           LEAST(@today - INTERVAL days DAY + INTERVAL 9 * 60 + goal_id * 23 MINUTE, @now - INTERVAL 40 MINUTE),
           LEAST(@today - INTERVAL days DAY + INTERVAL 9 * 60 + goal_id * 23 MINUTE, @now - INTERVAL 40 MINUTE)
    FROM (
        SELECT 0 AS goal_id, 0 AS days, 0.0000 AS figure, '' AS note, 0 AS person_id UNION ALL VALUES
        (1, 260, 42, 'First quarter after the brief', 2), (1, 198, 44, '', 8), (1, 137, 45.5, 'Text messages now go out in Cork too', 8),
        (1, 76, 49, 'The kitchen table is on every job sheet', 8), (1, 15, 51, '', 2),
        (2, 290, 14.4, 'The cold January made it worse before it got better', 24), (2, 229, 13.9, '', 24),
        (2, 168, 13.2, 'Three readings in the log from this month on', 24), (2, 107, 12.8, '', 24),
        (2, 46, 12.3, 'Controls are still four visits in ten', 24), (2, 12, 12.1, 'Bristol is down to 10, Leeds has not moved', 24),
        (3, 250, 79, '', 54), (3, 160, 81.5, 'Letters with the name of the engineer', 54), (3, 70, 84, '', 54),
        (3, 9, 86.4, 'The best quarter since plans began', 54),
        (4, 150, 2.1, '', 14), (4, 90, 2.6, 'Show homes open in Gateshead and Leeds', 14), (4, 30, 3.2, '', 6), (4, 4, 3.3, 'Twelve months to the end of last week', 6),
        (5, 180, 322, '', 33), (5, 120, 351, 'Saturday school, two rooms', 33), (5, 60, 389, '', 33), (5, 6, 418, 'The June class moved to July', 33),
        (6, 130, 12.5, 'Survey of 1,000, margin of two points', 14), (6, 40, 14, 'Second survey, same questions', 14),
        (7, 170, 4, '', 32), (7, 95, 5, 'Harton Row after two winters', 32), (7, 20, 6, 'Two more are with their lawyers', 32),
        (8, 200, 505, '', 44), (8, 120, 640, 'Open days', 44), (8, 45, 731, '', 44), (8, 3, 792, 'The form closes in nineteen weeks', 44),
        (9, 240, 13, '', 44), (9, 130, 16.5, 'Spring intake', 44), (9, 21, 19, 'Eleven of fifty-eight', 44),
        (10, 220, 22.5, '', 45), (10, 110, 20, 'Everyone has a named engineer now', 45), (10, 18, 18.2, '', 45),
        (11, 190, 41, 'Median of the 24 addresses of the field trial', 37), (11, 100, 39, '', 37), (11, 25, 37.4, 'Hush parts at 21 of 30 addresses', 37),
        (14, 320, 61, '', 54), (14, 270, 72, 'Ten winter questions answered in public', 54), (14, 228, 81, 'Even on the worst day', 54)
    ) f WHERE goal_id > 0;
UPDATE goals g SET
    latest_on = (SELECT MAX(p.measured_on) FROM goal_progress p WHERE p.goal_id = g.id),
    first_on = (SELECT MIN(p.measured_on) FROM goal_progress p WHERE p.goal_id = g.id);
UPDATE goals g SET
    latest_figure = (SELECT p.figure FROM goal_progress p WHERE p.goal_id = g.id AND p.measured_on = g.latest_on),
    first_figure = (SELECT p.figure FROM goal_progress p WHERE p.goal_id = g.id AND p.measured_on = g.first_on);

-- the current versions are what the working copies say; the one of 4 lacks what was added since
INSERT INTO brief_versions (brief_id, number, title, summary, vision, body, body_html, audience, period_from,
                            period_to, key_messages, no_gos, review_by, goals, note, author_id, published_at)
    SELECT b.id, b.current_version, b.title, b.summary, b.vision, b.body, '', b.audience, b.period_from,
           b.period_to, b.key_messages, b.no_gos, b.review_by,
           (SELECT GROUP_CONCAT(CONCAT(title, ': ', measure, ', from ', TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM baseline)),
                                       ' to ', TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM target)), ' ', unit, ' by ', due_on)
                                ORDER BY position SEPARATOR '\n') FROM goals WHERE brief_id = b.id),
           CASE b.id WHEN 1 THEN 'Figures of the autumn; the target for second visits goes from 10 to 9'
                     WHEN 2 THEN 'Landlords added, with a fourth goal'
                     WHEN 3 THEN 'Higher target for women on the programme; career changers added' ELSE '' END,
           IF(b.id = 1, 8, b.owner_id), IF(b.state = 'archived', b.published_at, b.updated_at)
    FROM briefs b WHERE b.current_version IS NOT NULL;
UPDATE brief_versions v JOIN briefs b ON b.id = v.brief_id SET v.published_at = b.published_at WHERE b.id = 4;
UPDATE briefs SET body = REPLACE(body, '## Fewer faults, too', '## What the field trial showed

We fitted Hush parts at **24 addresses** in the autumn. At 21 of them the unit is under 37 dB(A) on a cold night. At the other three the sound comes off a wall behind the unit, and no fan will cure that; for those we need a rule about where to stand it.

## Fewer faults, too') WHERE id = 4;

-- earlier versions: what changed is taken out again
INSERT INTO brief_versions (brief_id, number, title, summary, vision, body, body_html, audience, period_from,
                            period_to, key_messages, no_gos, review_by, goals, small_change, note, author_id, published_at)
    SELECT brief_id, 2, title, summary, vision,
           REPLACE(REPLACE(body, 'one home in seven', 'one home in eight'), 'eleven more engineers', 'nine more engineers'),
           '', audience, period_from, period_to, key_messages, no_gos, review_by - INTERVAL 90 DAY,
           REPLACE(goals, 'to 9 per', 'to 10 per'), FALSE, 'What I ask of the content team, and hours for the depots', 2, @now - INTERVAL 150 DAY
    FROM brief_versions WHERE brief_id = 1 AND number = 3
    UNION ALL
    SELECT brief_id, 1, 'Right first time', summary, vision,
           SUBSTRING_INDEX(REPLACE(REPLACE(body, 'one home in seven', 'one home in eight'), 'eleven more engineers', 'nine more engineers'), '\n\n## What I ask of', 1),
           '', 'Field Service and Customer Care', period_from, period_to, SUBSTRING_INDEX(key_messages, '\n', 3),
           no_gos, review_by - INTERVAL 180 DAY, REPLACE(goals, 'to 9 per', 'to 10 per'), FALSE, '', 2, @now - INTERVAL 320 DAY
    FROM brief_versions WHERE brief_id = 1 AND number = 3
    UNION ALL
    SELECT brief_id, 1, title, summary, vision,
           REPLACE(REPLACE(body, SUBSTRING(body, LOCATE('### Let landlords count', body), LOCATE('## What I ask', body) - LOCATE('### Let landlords count', body)), ''), '## The three moves', '## The two moves'),
           '', 'Owners of terraced homes, and the installers whom they ask', period_from, period_to,
           SUBSTRING_INDEX(key_messages, '\n', 3), no_gos, review_by - INTERVAL 120 DAY,
           SUBSTRING_INDEX(goals, '\n', 3), FALSE, '', 14, @now - INTERVAL 215 DAY
    FROM brief_versions WHERE brief_id = 2 AND number = 2
    UNION ALL
    SELECT brief_id, 2, title, summary, vision,
           REPLACE(SUBSTRING_INDEX(body, '\n\n### New in this version', 1), '| Career changers | I am too old | Our oldest apprentice started at 47 |\n', ''),
           '', audience, period_from, period_to, key_messages, no_gos, review_by - INTERVAL 100 DAY,
           REPLACE(goals, 'to 25 %', 'to 20 %'), TRUE, 'Where to find the figures, a fourth key message, and families added to the audience', 12, @now - INTERVAL 102 DAY
    FROM brief_versions WHERE brief_id = 3 AND number = 3
    UNION ALL
    SELECT brief_id, 1, 'A hundred apprentices', summary, vision,
           REPLACE(REPLACE(SUBSTRING_INDEX(body, '\n\n### New in this version', 1), '| Career changers | I am too old | Our oldest apprentice started at 47 |\n', ''),
                   'The figures are open to everyone on the [people dashboard](https://northbank.example/inside/people).', 'Ask Jamal for the figures.'),
           '', 'School leavers and everybody who teaches an apprentice', period_from, period_to, SUBSTRING_INDEX(key_messages, '\n', 3),
           no_gos, review_by - INTERVAL 200 DAY, REPLACE(goals, 'to 25 %', 'to 20 %'), FALSE, '', 12, @now - INTERVAL 300 DAY
    FROM brief_versions WHERE brief_id = 3 AND number = 3;

-- who has read what: most the newest, some an old one; 3 is two days old and new to Priya Nair (4)
INSERT INTO brief_reads (brief_id, person_id, number, read_at)
    SELECT 1, id, 3, @now - INTERVAL 1 + id * 7 % 60 DAY FROM people WHERE state = 'active' AND (id % 6 <> 0 OR id IN (6, 12)) UNION ALL
    SELECT 1, id, 2, @now - INTERVAL 70 + id DAY FROM people WHERE state = 'active' AND id % 12 = 6 AND id <> 6 UNION ALL
    SELECT 2, id, 2, @now - INTERVAL 1 + id * 5 % 42 DAY FROM people WHERE state = 'active' AND (id < 11 OR id = 14 OR department_id IN (2, 3, 4) AND id % 5 <> 1) UNION ALL
    SELECT 2, id, 1, @now - INTERVAL 90 + id DAY FROM people WHERE state = 'active' AND department_id IN (5, 7, 8) AND id % 3 <> 0 AND id NOT IN (1, 14) UNION ALL
    SELECT 3, id, 3, @now - INTERVAL 1 + id % 44 HOUR FROM people WHERE state = 'active' AND (department_id = 5 OR id IN (2, 3, 8, 9, 11, 19, 23, 29, 38)) UNION ALL
    SELECT 3, id, 2, @now - INTERVAL 10 + id DAY FROM people WHERE state = 'active' AND department_id IN (1, 2, 6, 7) AND id % 4 <> 0 AND id NOT IN (1, 2, 3, 9, 11, 19, 23, 29) UNION ALL
    SELECT 3, id, 1, @now - INTERVAL 120 + id DAY FROM people WHERE state = 'active' AND department_id IN (3, 4) AND id % 3 = 0 UNION ALL
    SELECT 4, id, 1, @now - INTERVAL 20 + id * 3 DAY FROM people WHERE state = 'active' AND (department_id IN (3, 4, 6) OR id IN (2, 4, 11, 24, 30, 54)) UNION ALL
    SELECT 6, id, 1, @now - INTERVAL 240 + id DAY FROM people WHERE state = 'active' AND department_id IN (2, 6, 8) AND id <> 4;

-- a trigger looks up when each version came
UPDATE briefs SET version_at = NULL WHERE current_version IS NOT NULL;
