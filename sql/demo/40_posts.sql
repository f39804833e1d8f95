SET @now = UTC_TIMESTAMP(), @today = UTC_DATE();

-- days: how long ago it came to its state; goes_out: in how many days; rounds: 1 when changes were wanted on the way
CREATE TEMPORARY TABLE demo_posts (
    id INT PRIMARY KEY, campaign_id INT, channel_id INT, call_id INT, state VARCHAR(16), rounds INT, author_id INT,
    reviewer_id INT, days DECIMAL(7, 2), title VARCHAR(200), summary VARCHAR(500), body MEDIUMTEXT
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- done and stopped
INSERT INTO demo_posts VALUES
(1, 18, 10, NULL, 'published', 0, 9, 3, 328, 'Ten winter questions, answered before you ask', 'Our customers'' ten commonest questions in a cold spell, each with a short answer.',
'Hello,

the forecast says minus six by Thursday. Last year that meant a busy night for our phones, so here is what most callers wanted to know.

The outdoor unit will steam now and then. It is clearing ice from itself, it takes about four minutes, and it is meant to happen.

The radiators will be warm rather than hot, and on for longer. Leave them. Turning the heating off at night makes tomorrow harder work.

If anyone in the house is ill, very young or over 75 and it is getting cold inside, do not read further. Ring us, and choose option 1.

Warm wishes
Oskar Lind, for everyone with a headset on'),
(2, 18, 3, NULL, 'published', 0, 5, 9, 322, 'Steam is normal', '',
'Yes, it is steaming. No, it is not on fire. Your Tern is melting the frost off its own coil and will be done in about four minutes. Go and put the kettle on: you will be back to steady heat before it boils.'),
(3, 18, 3, NULL, 'published', 0, 5, 9, 315, 'Leave it steady tonight', '',
'-5 °C expected in Leeds and Sunderland tonight. If you have a heat pump, the best thing you can do is nothing. Leave the setting where it is and let it work at its own pace.'),
(4, 18, 4, NULL, 'published', 0, 9, 3, 308, 'Vulnerable? Ring option 1', '',
'A cold night is no time to wait in a queue. If you or somebody you look after is ill, elderly or at home with a baby, and the heating is not keeping up, ring us and press 1. You go to the front and a person answers, through the night. Everyone else: the ten answers in the first comment cover nine calls out of ten.'),
(5, 18, 4, NULL, 'published', 1, 55, 9, 300, 'A night shift in Customer Care', '',
'Ben here, from Customer Care. It is 5:40 and I have had 31 calls since midnight. Nineteen were about steam. Six were about a thermostat that somebody had "helped" with. One was a lady of 88 who was perfectly warm and only wanted to say that the blue light is a comfort. We talked about her cat. Best call of the night.'),
(6, 18, 3, NULL, 'published', 0, 5, 9, 284, 'Clear the drain', '',
'A little ice under the unit is fine. A skating rink is not. Check that the drain hole beneath it is clear of leaves. A wooden spoon does it. A screwdriver does far too much.'),
(7, 18, 10, NULL, 'published', 0, 9, 3, 246, 'What the cold taught us', 'The figures of the winter and three things that change.',
'The frost is over, and so is the overtime. On the coldest day 83 of every 100 callers were answered within two minutes; the year before it was 48.

Three things change because of what you told us. The controller will say "defrosting" in words instead of a symbol. The drain check joins the autumn service. And option 1 stays open all year, because being cold and unwell is not a matter of season.

Thank you to the 212 people who wrote back. We read every one, including the limerick.'),
(8, 18, 3, NULL, 'dropped', 0, 5, NULL, 290, 'Snowman contest', '',
'Build a snowman that looks like your heat pump and send us the picture.'),
(9, 19, 4, NULL, 'published', 0, 10, 3, 298, 'Leeds: the early van', '',
'The first van leaves Leeds at 6:10. Inside: 340 parts, two flasks and Mohammed Iqbal, who has been doing this since before most of the parts were designed. Ask him what fails most often and he says "expectations". Ask again and he says "the three-way valve".'),
(10, 19, 5, NULL, 'published', 0, 10, 3, 291, 'Cork: Siobhán and the dog', '',
'This is Biscuit. Biscuit does not work for us, but he greets every engineer at a farm outside Macroom as though he had placed the order himself. Siobhán Kelly has visited three times for a service and once, she admits, because she was passing. 🐕 #MeetYourDepot'),
(11, 19, 5, NULL, 'published', 0, 10, 3, 280, 'Bristol: the hill', '',
'Every street in Bristol is a hill. Dai Morgan parks with the front wheels to the kerb and a wedge behind the back one, then carries 30 kg of tools up forty steps to a unit somebody has put on a balcony. "You should see the view, though." We did. He is right. #MeetYourDepot'),
(12, 19, 4, NULL, 'published', 1, 10, 3, 268, 'The woman who sends them', '',
'Engineers get the thanks; schedulers get the phone calls. Ewa Nowak plans 96 visits a day across the North. She knows which streets flood, which customers work nights and which engineer should not be sent anywhere near a cat. If somebody turned up on time today, say thank you to Ewa.'),
(13, 19, 4, NULL, 'published', 0, 10, 5, 255, 'What is in box seven?', '',
'Every van has twelve boxes in the same order, so that any engineer can find anything in the dark. Box seven is the odd one. It holds felt pads, a bicycle mirror, a tin of toffees and a drawing of a heat pump by somebody''s daughter. The mirror is for looking behind coils. The rest is for morale.'),
(14, 19, 5, NULL, 'published', 0, 10, 3, 241, 'Ronan''s board', '',
'Ronan Byrne runs the Cork depot from a whiteboard that nobody else may touch. Green magnet: home warm. Yellow: part ordered. Red: Ronan has rung the customer himself. There are eleven counties on it and, this morning, not one red. #MeetYourDepot'),
(15, 19, 4, NULL, 'published', 0, 10, 3, 224, 'Tea: the results', '',
'We asked all 64 field engineers how they take their tea. 29 milk, no sugar. 14 milk and one. 9 black. 7 coffee, thank you. 4 only water, "because of the bladder and the motorway". And one, in Cork, who replied with a two-page essay on pots. We have framed it.'),
(16, 20, 1, 10, 'published', 1, 4, 5, 274, 'What I would tell myself on day one', 'Priya Nair writes to the person who could not find the changing room.',
'Dear Priya,

you will get lost on the way to the changing room and arrive nine minutes late, in somebody else''s boots. Nobody will mention it. They were all late too.

You think that the others know more than you. Two of them do. The rest are nodding because you are. **Ask the question.** Femi will stop the whole class to answer it, and the three people who were nodding will thank you at lunch.

### What you will get wrong

- You will braze a joint so badly that it is kept in a drawer as a warning. It is still there. I visit it.
- You will set a heating curve for a customer and forget to tell her. She will ring at eleven at night, cold, and you will learn more from that call than from a month of class.

### What you will get right

You write things down. Keep doing that. In your third year somebody will ask how you balanced a system with two dead zones, and you will hand over a notebook.

On your last day as an apprentice they ask what you want to do next. *Say it out loud.* It turns out that they mean it.

Yours, four years on'),
(17, 20, 1, 10, 'published', 0, 29, 5, 262, 'Dear Tyrone, eat breakfast', 'An apprentice service engineer on lofts, nerves and porridge.',
'Dear Tyrone,

eat breakfast. The first loft you go up is 41 degrees and you will see stars, and Mohammed will hand you a banana without a word. He carries them for first-years.

You will want to be quick. The good ones are not quick. They look for a long time and then do one thing.

Some customers will talk to Mohammed over your head, even when you are the one holding the meter. Let him turn and say, *"What did you find, Tyrone?"* He will do it every time until you answer before he asks.

1. Label the wires before you take them off.
2. Label them even if it is obvious.
3. It is never obvious when you put them back.

By Christmas you will do a service alone while he waits in the van pretending to read. It takes you twice as long as it should. The house is warm. Drive home with the window down.'),
(18, 20, 1, 10, 'published', 0, 23, 5, 250, 'The first thing I made that left the building', 'Kofi Mensah on unit 60,118.',
'My hands were the problem. Everyone on the line has hands that know things, and mine had mostly known a phone.

In week six I was given the fan mount. Four bolts, a torque wrench, a tick on a sheet. I did it **211 times**. I dreamt about it. On the Friday, Joyce said, "Put your initials on that one," and showed me where, inside the panel, where nobody will look for fifteen years.

That was unit 60,118. I asked the planner where it went. It is behind a house in Whitby, and the people there have no idea who I am.

## If you are thinking of applying

- You do not need to be good at maths on the first day. You need not to mind being taught it.
- Bring your own lunch. The canteen is fine but the queue is a sport.
- Someone will put their initials next to yours. *That is the job, really.*'),
(19, 20, 1, 10, 'published', 0, 39, 5, 236, 'Letter from the cold room', 'Isobel Grant tests what happens at minus twenty.',
'Dear Isobel,

you will spend the best part of four years in a room at minus twenty, and you will love it. I know how that sounds.

They will ask you what breaks first. You will say the compressor, because it is the dear part. It is a plastic clip that costs nine pence. You will find it at two in the morning in your second winter, when everyone else has gone home, and you will run down the corridor to tell a security guard, because there is nobody else to tell. He will be very nice about it.

**Things that help in the cold room**

| Item | Why |
|---|---|
| Two pairs of gloves, thin inside | You cannot hold a probe in mittens |
| Pencil | Ink freezes |
| A biscuit in the outer pocket | So does everything else |

Your name is on the test report. The clip is now steel. Nobody will ever see it, and no one in Harton Row was cold last January. *Keep the pencil.*'),
(20, 20, 1, 10, 'published', 0, 27, 5, 220, 'I started at forty-seven', 'Dai Morgan was a butcher for twenty-six years.',
'I had a shop in Bedminster for twenty-six years. When it closed, my daughter sent me a link and wrote, *you like taking things apart.*

I was the oldest in the class by nineteen years. On the first morning a lad asked whether I was the teacher. By the second week he was asking me how to talk to customers, because if you can tell a woman on Christmas Eve that her turkey has not come, you can tell anyone anything.

What was hard: the reading. Regulations are not written for people who left school at fifteen. Bronwen sat with me on Tuesdays, and nobody made a thing of it.

What was easy: knives, saws, heavy loads, cold hands, early mornings.

If you think you are too old, come and see me at the Bristol depot. **I will be the one with the good sandwiches.**'),
(21, 20, 5, NULL, 'published', 0, 5, 8, 266, 'Then and now: Priya', '',
'Left: first day, borrowed boots. Right: fourth year, handing over a system in Gateshead to a family of five. Same notebook in both pictures, if you look. Her letter to her first-day self is on our blog. #FirstDayFourthYear'),
(22, 20, 7, NULL, 'published', 0, 7, 5, 244, 'Torque wrench, 211 times', '',
'Kofi counted. 211 fan mounts before somebody told him to put his initials on one. Sound on for the click. 🔧 #FirstDayFourthYear'),
(23, 20, 5, NULL, 'published', 0, 5, 8, 214, 'The drawer of bad joints', '',
'There is a drawer in the brazing school where the worst joints go. Not to shame anyone. Femi opens it on the first morning and says: "All of these people work here now." Swipe for the one that looks like a cauliflower. #FirstDayFourthYear'),
(24, 20, 7, NULL, 'published', 1, 7, 5, 198, 'Ask a fourth-year anything', '',
'"Do you get to drive the van?" Third year. "Is it cold?" Sometimes. "Do you need physics?" You need patience; they teach you the physics. "Would you do it again?" Watch to the end. #FirstDayFourthYear'),
(25, 21, 1, NULL, 'published', 0, 7, 3, 246, 'How loud is your fridge?', 'Ten minutes, a phone and a tape measure: an experiment for one evening.',
'Stand one metre from your fridge tonight and listen. Then stand three metres away. You have just done what an acoustics engineer does, minus the forms.

Sound fades with distance, and faster than people expect. **Double the distance and you lose about six decibels.** That is why a figure without a distance means nothing.

## Try it

1. Install any sound meter on your phone. It will be wrong by a few decibels; that does not matter, because you will only compare.
2. Measure the fridge at one metre, then at three.
3. Open the window and measure the street at the same hour.
4. Write down all three.

In Anika''s kitchen it was 39, 31 and 44. The street was louder than the fridge, and she had never noticed, because streets are allowed to be loud.

Send us your three numbers. We are collecting them for the field trial, and the most surprising kitchen gets a visit with a proper meter.'),
(26, 21, 3, NULL, 'published', 0, 7, 3, 240, 'Three numbers', '',
'Fridge at 1 m. Fridge at 3 m. Street through the open window. Send us your three numbers tonight. Ours: 39, 31, 44. Yes, the street wins.'),
(27, 21, 3, NULL, 'published', 0, 7, 5, 232, 'No distance, no figure', '',
'"It is 42 decibels." At what distance? From one metre, three or the house next door? A sound figure without a distance is like a price without a currency.'),
(28, 21, 6, NULL, 'published', 1, 7, 3, 225, 'Anika measures a kitchen', '',
'Anika Sørensen designs quiet machines. We followed her into one viewer''s kitchen, where the loudest thing turned out to be the fish tank.

00:00 Why distance matters
01:40 Setting up a meter properly
03:15 The fridge, the kettle, the fish
05:50 The yard at night
07:30 What to do about the fish

Her method, with the sheet to fill in: northbank.example/engineering/acoustics'),
(29, 21, 1, NULL, 'published', 0, 37, 7, 205, 'What sixty kitchens taught me', 'Anika Sørensen reads the numbers that you sent.',
'You sent **614 sets of numbers**. I have read them all, and sixty of you let me come and measure again with a good meter.

Phones are better than I thought. Most were within three decibels. What goes wrong is where people stand: close to a wall the sound comes back at you, and the figure rises by up to three.

The quietest kitchen was in Hexham: 24 at one metre, at ten in the evening. The loudest had a parrot.

### What it means for our machine

- In a quarter of yards, the wall *behind* the unit matters more than the unit.
- Most people stop hearing a steady sound after a minute. They never stop hearing one that starts and stops.
- So I am now working on the starting and stopping.

Sixty addresses have agreed to be part of the field trial of the quiet parts. If yours is one of them, Luke will ring before the end of the month.'),
(30, 21, 3, NULL, 'published', 0, 7, 3, 190, 'The parrot', '',
'Loudest kitchen of 614: a parrot in Wakefield, 91 dB at one metre. He has been offered a job in the test lab. Full results from @Anika on the blog.'),
(31, 21, 3, NULL, 'published', 0, 7, 3, 176, 'Stops and starts', '',
'You stop hearing a steady hum after about a minute. You never stop hearing one that switches on and off. Guess what our acoustics bench is working on this summer.'),
(32, 21, 3, NULL, 'declined', 0, 7, 13, 200, 'Quieter than a whisper', '',
'A Tern at three metres is quieter than a whisper. Come and lean in.'),
(33, 22, 1, NULL, 'published', 0, 6, 3, 206, 'Your care plan on one page', 'What Steady Care does, what it does not, and how to leave.',
'We wrote this page by deleting. The contract has eleven pages, and they still count; this one says what is in them.

**You get**

- one service each year, booked by us, at a time that you choose
- parts and labour when something fails, without excess
- a call back within two hours if you have no heat

**You do not get**

- new radiators, pipes or a hot water cylinder
- repairs after work by somebody who is not certified
- a discount for telling your friends, though we are grateful

**You can leave** on any day. We send back what you paid for the months that are left, within ten working days. There is no form: an e-mail, a letter or a call will do.

| Question | Short answer |
|---|---|
| Does it renew by itself? | Only if you ticked the box |
| Can I move it to a new house? | Yes, if there is a Tern in it |
| Who do I ring? | Morag''s team, on the number on your card |'),
(34, 22, 1, NULL, 'published', 0, 6, 9, 190, 'What happens at a service, minute by minute', 'Ninety minutes in your house, and what each of them is for.',
'**0 to 10.** Shoes off or covers on. We ask what you have noticed. Say everything, even if it seems silly; a "funny smell in March" once saved a compressor.

**10 to 35.** Outside. Panels off, coil washed, fan turned by hand, drain cleared. It looks like cleaning because it is: a dirty coil costs you up to eight per cent of your heat.

**35 to 60.** Inside. Pressure, filter, valves. We read flow and return while the system runs, which is why we ask you to leave the heating on.

**60 to 80.** The log. Three readings go on the record, beside those of last year.

**80 to 90.** The kitchen table. What we did, what we saw, what to press. *Ask us to show you again.* We would rather show you twice in one visit than come twice.

If it takes less than an hour, somebody has skipped something. Tell us.'),
(35, 22, 10, NULL, 'published', 0, 9, 6, 182, 'Five words we have stopped using', '',
'Morag, who answers your letters, kept a list of words that customers asked her to explain. We have taken five of them out of everything we send.

"Commencement" is now "start". "Remedial works" are "repairs". "Consumables" are "filters and seals". "Operative" is "engineer". And "force majeure" is "if something happens that nobody could have stopped".

The plan is the same. It is only easier to hold us to it.'),
(36, 22, 1, NULL, 'published', 1, 6, 3, 165, 'When a care plan is not worth it', 'Three cases where we would tell you to keep your money.',
'It is odd to write this on our own blog, so let us be quick.

1. **Your unit is less than two years old.** The guarantee covers parts and labour. You still need a yearly service to keep it, but you can buy that alone.
2. **You are about to move.** Wait. The buyer may prefer their own arrangement, and we can look at the system for you both before the sale.
3. **You have a certified installer whom you trust.** If they do the service and register it with us, the long guarantee stays. Some of our best-kept units have never been on a plan.

For most others the sums come out in favour, and for anyone who would be in trouble without heat they always do. If you are not sure, Morag''s team will work it out with you on the phone and has no target to sell you anything. *We checked: there used to be one. It is gone.*'),
(37, 22, 10, NULL, 'published', 0, 9, 6, 148, 'Your service is due: how to make it a good one', '',
'Three small things make a service better, and none of them is tidying up.

Leave the heating on from the evening before, so that the engineer can read a system at work. Clear a metre around the unit outside. And write down what has puzzled you since last time. If it is on paper, it gets asked.

Your engineer''s name and picture are in the message that we send the day before.'),
(38, 22, 1, NULL, 'published', 0, 58, 6, 128, 'Letters to Morag', 'A care plan adviser on the questions she gets every week.',
'I answer about forty letters a week. Here are three, with permission.

> *Your man took his boots off. My late husband would have liked that. Is the noise on Tuesdays normal?*

It was the weekly hot water cycle that kills bacteria, and it can be moved to any day. We moved it to Wednesday, because she has bridge on Tuesdays.

> *I would like to leave the plan. No hard feelings.*

None at all. It took two minutes, and I told him the one thing I tell everyone who goes: **keep the yearly service**, whoever does it.

> *Why did nobody tell me I could press that button?*

That one I pinned above my desk. She meant the boost button for hot water. She had been carrying kettles to the bath for a month. We had sent an engineer, a leaflet and a survey, and nobody had asked her what her day was like.

Now we ask.'),
(39, 23, 1, NULL, 'published', 0, 8, 3, 176, 'The gates are open on Saturday', 'Who may come, what you will see and why you should wear flat shoes.',
'For the first time since the line was built, anyone may walk along it. **Saturday, ten until four.** No tickets.

You will see flat sheets of steel go in at one end. At the other, every eleven minutes, there is a machine that will heat somebody''s house for twenty years. In between are 74 people, and most of them will be there to show you what they do.

## Good to know

- The floor is level and there is a lift. Two quiet hours, ten to twelve, without compressed air.
- Children are welcome from five. They may press one button. It does something.
- Bus 35 stops at the gate. The car park is for those who need it.
- Flat shoes. Nobody is let in with heels, *including our chief executive, who asked*.

Brazing shows are on the hour. At three, Joyce Atkinson will assemble a fan mount against the clock, and against you.'),
(40, 23, 4, NULL, 'published', 0, 8, 3, 171, 'Come past on Saturday', '',
'You have heard the hooter at two o''clock for eleven years. Come and see what it is for. Northbank factory, Saturday 10 to 4, free, everyone welcome. If you live in the six streets nearest the gate there is a card through your door for a cup of tea, because you have put up with the hooter.'),
(41, 23, 5, 9, 'published', 0, 18, 10, 168, 'Show us your bench: Joyce', '',
'My bench. The tape on the floor is where my feet go; I have worn through three of them. The mug is older than the line. The little brush is for the swarf nobody else can see. Joyce Atkinson, assembly, nineteen years. #OpenTheWorks'),
(42, 23, 5, 9, 'published', 0, 16, 10, 163, 'Show us your bench: Marek', '',
'Coil bench, Gdańsk, 6:15. Every fin is 0.11 mm. If you breathe on them they bend, so we have learnt to talk sideways. The photograph in the corner is the first coil we made, with everyone''s signature on it. Marek. #OpenTheWorks'),
(43, 23, 5, 9, 'published', 1, 21, 10, 158, 'Show us your bench: Hui Min', '',
'People expect a process engineer to have a tidy bench. This is mine. The sticky notes are the forty-one things that annoyed somebody on the line this month. Green ones are fixed: twenty-six so far. #OpenTheWorks'),
(44, 23, 5, 9, 'published', 0, 41, 10, 151, 'Show us your bench: Fatima Zahra', '',
'Eleven gauges, one kettle. I work with propane, so there is no flame, no spark and no phone on this bench, which is why I had to ask Beth to take the picture with a camera from the lab. Quietest desk in the building. #OpenTheWorks'),
(45, 23, 5, 9, 'published', 0, 17, 10, 146, 'Show us your bench: Agnieszka', '',
'I find what is wrong. That is my whole job, and I am told that I enjoy it too much. The red tray is for parts I send back. On a good day, like this one, it holds only my sandwich. #OpenTheWorks'),
(46, 23, 4, NULL, 'published', 0, 8, 3, 140, 'Four thousand of you', '',
'4,118 people came on Saturday. The oldest was 93 and used to make ships on this spot. The youngest was nine days old and slept through the brazing. Eleven left with application forms. Nobody beat Joyce. Thank you for coming; the hooter says sorry.'),
(47, 23, 1, NULL, 'published', 0, 6, 8, 122, 'What visitors asked us', 'Five questions from the open day that we could not answer on the spot.',
'People asked about six hundred questions on the open day. We could answer most of them. These five we had to take home.

1. **What happens to a Tern when it dies?** Nine parts in ten can be recycled. The tenth is foam, and we do not have a good answer yet. Isobel is working on one.
2. **Why is it white?** Because white gets less hot in the sun. Grey has been the commonest request for six years. Watch this space.
3. **How much of it is made in Britain?** By weight, 61 per cent. The coils come from our own plant in Gdańsk, the compressor from Japan.
4. **Do you have one at home?** Of 74 people on the line, 31. The rest rent, mostly, and that answer has stayed with us.
5. **Can I have a go on the forklift?** No.

The next open day will be in the spring. Question four is on the agenda of the next board meeting.'),
(48, 23, 4, NULL, 'dropped', 0, 10, NULL, 150, 'Name the hooter', '',
'The hooter needs a name. Best one wins a tour.'),
(49, 24, 5, NULL, 'published', 0, 5, 3, 146, 'Bingo card one', '',
'Heat pump bingo! "They don''t work below zero." "My mate''s is freezing." "You need to rip out every pipe." How many have you heard this week? Mark your card and tag whoever says them. #HeatPumpBingo'),
(50, 24, 7, NULL, 'published', 1, 5, 3, 132, 'Bingo: the pub round', '',
'We took the card to a pub in Roker. Full house in eleven minutes. Then somebody asked a real question and the room went quiet. That bit is at 0:38. #HeatPumpBingo'),
(51, 24, 5, NULL, 'declined', 0, 5, 3, 112, 'Bingo card two: your father-in-law', '',
'Free square: "In my day we just wore a jumper." Tag him. #HeatPumpBingo'),
(52, 24, 7, NULL, 'dropped', 0, 7, NULL, 94, 'Bingo: street edition', '',
'Stop people in the street, read them a square, film the face.'),
(53, 25, 4, NULL, 'published', 0, 15, 8, 122, 'Nine till tea', '',
'9:00 the old boiler comes off the wall. 11:30 the Tern goes in the yard. 14:00 filled and flushed. 16:30 tea, in a warm kitchen. One home, one crew, one day: the Farooqs in Jarrow let us film the whole of it.'),
(54, 25, 3, NULL, 'published', 0, 15, 8, 104, 'One crew, one day', '',
'Four people, one van, one yard in Jarrow. Boiler out by nine, heat pump on by half past four. It does not always go like this, and when it will not we tell you before we start.'),
(55, 25, 3, NULL, 'declined', 0, 15, 2, 76, 'Book your day', '',
'Warm by teatime, guaranteed. Book your day now.');

-- live: 1 to 4
INSERT INTO demo_posts VALUES
(56, 1, 1, NULL, 'published', 0, 6, 3, 38, 'The five minutes that save a second visit', 'Why the most useful tool in the van is a kitchen chair.',
'Mohammed Iqbal has a rule. When the panels are back on and the readings are in the log, he asks to sit down.

"People think I want tea. I do want tea. But mostly I want them to drive." He hands over the controller and says, *show me how you would make it warmer for Sunday.* What happens next decides whether he will be back.

Of the homes that call us again within a month, **44 in 100 have nothing wrong with them**. A schedule is set for somebody else''s week. A valve was turned down in spring. The customer pressed the flame symbol, waited for flames, and pressed it again.

Five minutes at the table, done well, means:

- you set the controller yourself, with us watching
- you hear what is normal in your house, in your weather
- you get one page, with your own three readings on it

In Leeds, where it began, second visits fell by a third in eight weeks. The other depots start this month. If your engineer does not sit down, *offer them a chair.*'),
(57, 1, 2, NULL, 'published', 0, 3, 8, 31, 'A service visit is a lesson', '',
'We used to time our engineers from door to door. Then we looked at what brought us back to the same house: 44 times in 100, nobody had explained the controls.

So we stopped counting minutes and added five. Every visit now ends at the kitchen table, with the customer doing the pressing. In the first depot to try it, return visits fell by a third.

It is not a clever idea. It is what good tradespeople have always done when nobody was holding a stopwatch. The hard part was taking the stopwatch away.

If you run field teams: what did you have to stop measuring?'),
(58, 1, 4, NULL, 'published', 1, 54, 3, 19, 'Two questions before we book', '',
'When you ring us for a visit you will hear two new questions. "When did it last feel right?" and "What have you changed since?" They take a minute. Since we began asking, one caller in six finds the answer before we have opened the diary, and the others get an engineer with the right part in the van. Sunita, Customer Care'),
(59, 1, 10, NULL, 'published', 0, 9, 3, 9, 'Before the engineer comes', '',
'Your service is this month. Here is how to get the most out of ninety minutes with somebody who knows more about your heating than anyone alive.

Have the controller charged. Think of one room that is never quite right. And keep five minutes free at the end, because your engineer will ask you to press the buttons yourself. It feels like a test. It is not. It is the part that people tell us they liked best.'),
(60, 1, 1, NULL, 'scheduled', 0, 25, 3, 1.2, 'Forty kitchens: a diary', 'Mohammed Iqbal kept notes of what he was asked at the table for one month.',
'I sat in forty kitchens in October. I wrote down the first question that each person asked once the laptop was shut.

**Nineteen asked if it was normal.** Steam, mostly. Then warm radiators, then the noise on the day of the hot water cycle. All normal. Nobody had told them.

**Nine asked what it costs to run.** I show them their own readings. I do not guess, and I do not compare them with next door.

**Seven asked about me.** How long I have done it, whether my knees hurt. They do.

**Three asked if they had done something wrong.** One had been sitting in a coat since September because she was afraid to touch the panel. She is a retired head teacher. She ran a school of nine hundred.

**Two did not ask anything**, so I asked them.

What I have changed since: I no longer say "it is all working fine". I say, *"Show me what you would press."* It takes longer, and I have been back to one house out of the forty.'),
(61, 1, 2, NULL, 'approved', 0, 24, 3, 0.8, 'What we took out of the schedule', '',
'Every engineer in my team now has four protected hours a month. No visits, no catching up on paperwork. They use them to sit in on somebody else''s kitchen table.

I expected grumbling. What I got was a list: eleven tricks that one engineer had and sixty-three did not. Dai draws the heating curve as a hill. Siobhán asks customers to describe their coldest morning. Tyrone lets them set the clock wrong on purpose and put it right.

Leanne Foster, Field Service Manager'),
(62, 1, 1, NULL, 'in_review', 0, 6, 2, 0.9, 'One home in seven: what our service figures say', 'We publish our rate of second visits, and what we are doing about it.',
'Last winter we returned to one home in seven within a month of a visit. It is not a figure that firms put on their blogs. We would like to explain it, and then we would like you to watch it fall.

| Why we went back | Of 100 second visits |
|---|---|
| Controls not explained | 44 |
| Flow and balance not checked | 23 |
| A part failed afterwards | 19 |
| The wrong job was booked | 14 |

Only nineteen in a hundred were about parts. The rest were ours to prevent, and **prevention is cheaper than a van**: a second visit costs about £118, and a customer''s morning besides.

So each visit now has five more minutes, each log has three readings, and each booking starts with two questions. The target is nine in a hundred by the end of winter. We will put the figure here every month, *whichever way it goes*.'),
(63, 1, 4, NULL, 'in_review', 0, 5, 3, 1.6, 'Offer them a chair', '',
'If your engineer does not sit down at the end of the visit, offer them a chair. That is not politeness, it is part of the service: five minutes in which you do the pressing and they do the watching. Ask anything. Ask it twice. It is the cheapest repair we know.'),
(64, 1, 2, NULL, 'changes_wanted', 0, 30, 3, 0.7, 'The support line nobody rings', '',
'Technical support took 212 calls from our own engineers last month. Eighty were about the same three wiring diagrams. So we redrew them, in colour, on a card that fits the lid of box seven. Calls about those diagrams this month: four. There is a lesson there about where help should be kept.'),
(65, 1, 1, 1, 'drafting', 0, 4, NULL, 3.4, 'Three things I check before I leave a home', 'Priya Nair on the end of the visit, which is the part that customers remember.',
'I commission new systems, so I am the last person from Northbank whom a family sees for a year. If I leave something unsaid, somebody else will have to go back and say it.

## 1. The coldest room

I ask which room they worry about, and I go and stand in it. The controller says 20; the back bedroom says something else. Usually it is one valve.

## 2. The button

Everybody has one thing that they are afraid to press. I ask them to press it while I am there.

## 3. (still to write: the note on the fridge? or the name of the person to ring?)

*Check with Mohammed whether he does the readings before or after the table.*'),
(66, 1, 1, NULL, 'drafting', 0, 6, NULL, 5, 'What a care adviser hears first', 'Sunita''s team on the two questions, three months in.',
'Notes from an hour beside Tanisha''s headset.

- 9:04. "It has never worked." When did it last feel right? *Tuesday.*
- 9:11. A man has painted the sensor. A lovely green, he says.
- 9:30. Nothing is wrong. She wanted to know whether to leave it on while she is in hospital. Tanisha books a check for the morning when she comes home.

Still to find: how many calls end without a visit, by week. Ask Mei for the figure, and ask Tanisha whether the paint may be mentioned.'),
(67, 1, 10, NULL, 'idea', 0, 9, NULL, 6, 'Readers'' kitchen tables', '',
'Ask readers for a picture of the table where the engineer sat. Use it for the February letter.'),
(68, 2, 7, NULL, 'published', 0, 5, 3, 66, 'Can I hang washing over it?', '',
'You asked if you can dry socks on a heat pump. Ruth from technical support would like a word. (It is no. It needs to breathe. But she understands.) #AskAnEngineer'),
(69, 2, 5, NULL, 'published', 0, 5, 3, 54, 'Why is it colder on the inside of the door?', '',
'Q from Hannah in Durham: "Why is the blowing air cold if it is meant to heat my house?" Because it has just had the warmth taken out of it. The cold air outside is the proof that the heat is inside. Answered by Rajesh, who writes the software that decides how much to take. #AskAnEngineer'),
(70, 2, 2, NULL, 'published', 1, 5, 3, 43, 'The question we could not answer', '',
'Somebody asked our engineers how many times a heat pump can start before it wears out. Four of them gave four answers.

So Isobel Grant put one on the bench and let it start every six minutes, day and night. It has passed 91,000 starts. A home in a mild winter makes about 900 a year.

We will tell you when it stops. She has named it Lazarus.'),
(71, 2, 4, NULL, 'published', 0, 5, 3, 27, 'Should I turn it off for a holiday?', '',
'Going away for a week? Turn it down to 15, not off. A house that has gone cold right through takes two days to come back, and uses more in those two days than it saved. Away for a month in summer: off is fine, but leave the hot water cycle on. Answered by Dai, who is writing this from a beach.'),
(72, 2, 5, NULL, 'published', 0, 5, 8, 11, 'What is the silver hose?', '',
'Q: "What is the silver hose that goes into my wall, and is my cat allowed to sleep on it?" It carries hot water to your radiators, wrapped up warm. The cat has found the only spot where a little heat escapes. We can add insulation. The cat has asked us not to. #AskAnEngineer'),
(73, 2, 4, NULL, 'scheduled', 0, 5, 3, 1.5, 'How low can it go?', '',
'"At what temperature does it give up?" It is built for -20 °C and has run in our cold room at -27 until the door froze shut. In Sunderland the record is about -12. You will give up first. Answered by Isobel, from inside two pairs of gloves.'),
(74, 2, 7, 2, 'in_review', 0, 26, 3, 0.4, 'Siobhán: why is my bill higher in January?', '',
'Script for 40 seconds, filmed in the van. "January is three times as cold as October, so the house needs three times the heat. Same machine, same price, more hours. Look at the year, not the month. And close the cat flap." #AskAnEngineer'),
(75, 2, 2, 2, 'in_review', 1, 42, 5, 2.2, 'Luke: what do you do at a field trial?', '',
'People ask what a field trial engineer does all day. Mostly I sit in cars outside other people''s houses at three in the morning with a microphone, hoping that nobody calls the police.

They did once. I explained decibels to two constables until sunrise. One of them has since bought a heat pump.

The serious part: we learn more from twenty-four yards than from a year in the lab, because no lab has a neighbour''s shed in it.'),
(76, 2, 5, NULL, 'changes_wanted', 0, 5, 3, 1.1, 'Is it true that they leak gas?', '',
'Q: "Is there gas in it?" Yes, about as much propane as three camping stoves, sealed in for life and never near your kitchen. If it ever did leak, it would be outside. #AskAnEngineer'),
(77, 3, 1, NULL, 'published', 0, 8, 3, 52, 'Told no in 2021, warm in the back bedroom now', 'Mrs Anwar''s terrace in Hendon, with every bill of the first winter.',
'The first installer stood in Rukhsana Anwar''s yard for less than a minute. *Too small, love.* That was in 2021.

Last autumn a certified installer came with a tape measure. The Tern stands where the green bin was; the green bin has moved eighty centimetres. Two radiators were changed. The pipes were not.

| Month | Gas, the winter before | Electricity for heat, this winter |
|---|---|---|
| November | £94 | £71 |
| December | £148 | £117 |
| January | £171 | £163 |
| February | £139 | £108 |

January was disappointing, and she wants it shown. Her son had set the back bedroom to 24. "He knows now."

What she did not expect: **the mould on the north wall has gone**. A house that is warm all day dries out.

She keeps the figures on the fridge and lets the neighbours photograph them. Four have.'),
(78, 3, 4, NULL, 'published', 0, 8, 5, 44, 'Where the bin stands', '',
'The footprint of a Tern 6 is 1.04 by 0.42 metres. Your wheelie bin is 0.58 by 0.74. Chalk it out in the yard this weekend, one step from the wall, and send us the picture. If you were told no more than three years ago, it is worth asking again.'),
(79, 3, 6, NULL, 'published', 1, 7, 8, 33, 'A yard in Hendon: the whole installation', '',
'Two days in the back yard of a terrace, in eleven minutes. Nothing is sped up where something went wrong.

00:00 The yard, and the bin
02:10 Which radiators had to change
04:30 The pipe that was not where the drawing said
07:05 Switching on
09:20 Mrs Anwar reads the meter

Her bills for the winter are on the blog, January included.'),
(80, 3, 5, NULL, 'published', 0, 10, 8, 16, 'The fridge door', '',
'Every bill of the winter, on one fridge, under a magnet from Scarborough. Mrs Anwar lets anyone from the street take a picture. So far: four neighbours, one councillor and her own son, who had set the back bedroom to 24. #ToldNoWarmNow'),
(81, 3, 4, NULL, 'scheduled', 0, 8, 3, 2.1, 'Ask again Saturday', '',
'Were you told that your terrace was too small? On Saturday Gwen and two certified installers will be in the community room in Hendon from ten, with a tape measure and no order forms. Bring a picture of your yard and your last winter bill. If the answer is still no, you will get the reason in writing.'),
(82, 3, 1, NULL, 'approved', 0, 6, 8, 1.8, 'Six reasons for a no, and which are still true', 'What installers used to say on the doorstep, checked one by one.',
'We asked nine installers for the reasons they gave when they turned a terrace down. Then we asked Ruth which still hold.

1. **"No room outside."** Mostly out of date. It needs a bin''s worth of ground and one clear side.
2. **"Microbore pipes."** Sometimes true. About one home in five needs some pipe changed. It should be measured, not guessed.
3. **"The radiators are too small."** Two or three usually are. Not all of them.
4. **"Too near next door."** It depends on the wall behind. The quiet parts help; a few yards still fail, and we say so.
5. **"The council will not allow it."** In most streets no permission is needed. In conservation areas, ask first.
6. **"It costs too much."** That is not for an installer to decide. Ask for the figures and take your time.

So: one is out of date, four depend, and one is none of their business. *If you were told no, ask which number it was.*'),
(83, 3, 6, NULL, 'in_review', 0, 7, 8, 3.3, 'Short: the tape measure test', '',
'One yard, one tape measure, ninety seconds. Hamish shows where a Tern 6 may stand, where it may not, and the one mistake that everybody makes with the drain. Take your own tape: you need 1.04 by 0.42 m, thirty centimetres behind it and a clear metre in front.'),
(84, 3, 1, NULL, 'drafting', 0, 8, NULL, 4.5, 'The installer who said no', 'An interview with somebody who turned down forty terraces, and went back to eleven.',
'**Working title.** Kev has agreed to be named; his wife would rather not be in the picture.

He turned down about forty terraces between 2019 and last year. "I was not lying. I had been on one course and it was all bungalows." After a Saturday in Leeds he went through his old diary and rang eleven of them.

- four had gone elsewhere
- five have ordered
- one put the phone down
- one cried, and he has still not worked out why

To do: check the dates with Marianne; ask Kev for the diary page.'),
(85, 3, 5, NULL, 'idea', 0, 10, NULL, 8, 'One street, ten front doors', '',
'Portraits in one street before and after. Doors only, no faces, so consent is simple. Ask Chidi which street.'),
(86, 4, 1, NULL, 'published', 0, 8, 3, 22, 'Five open days, and what to do at them', 'Where, when, and why you should bring a parent, or leave them in the café.',
'Five Saturdays, three towns. You do not have to book, and you do not have to know anything.

- **Sunderland**, two days, at the factory
- **Leeds**, one day at the depot, one at a girls'' school that has opened its doors to everyone
- **Bristol**, one day, with the view

You will join two pieces of copper with a flame, under Femi''s eye. You will find a fault that Tyrone has hidden. You will see a pay slip, a real one, with the name covered.

### For whoever drives you

There is tea, and somebody to answer the questions you will not be told the answers to: hours, safety, what happens if it does not work out. It sometimes does not. *We say how often.*

Applications are open until the end of term. The form takes twenty minutes and **does not ask for grades until page three**.'),
(87, 4, 7, NULL, 'published', 0, 7, 8, 15, 'Find the fault', '',
'Tyrone has hidden a fault in this heat pump. You have 45 seconds. Engineers, do not spoil it in the comments. Everyone else: come and try on Saturday. #LadderYear'),
(88, 4, 5, NULL, 'published', 1, 5, 8, 6, 'A pay slip, with the name covered', '',
'Nobody tells you what an apprentice earns, so here is a real pay slip. First year, month three. Swipe for year two, three and four. The last one is what a qualified engineer takes home. Open day on Saturday in Leeds, ten until three. #LadderYear'),
(89, 4, 5, NULL, 'scheduled', 0, 5, 8, 0.9, 'What to wear to an open day', '',
'You do not need a suit. You need sleeves that roll, hair that ties back and shoes you can stand in. We have the goggles. One of last year''s starters came straight from a night shift in a bakery, in whites. He got the place. #LadderYear'),
(90, 4, 2, NULL, 'in_review', 1, 44, 3, 4.1, 'Why we moved the grades to page three', '',
'Our application form used to begin with grades. Then we looked at who stopped there.

Two in five people who opened the form left on the first page. So we moved the grades to page three and put this question on page one: "Tell us about something you took apart."

Complete applications are up by half. The answers are a joy: a clarinet, a wheelchair, a marriage (we rang; she was joking, and she starts in September).

Jamal Whitaker, Apprenticeship Manager'),
(91, 4, 1, 3, 'changes_wanted', 0, 29, 8, 0.5, 'My first week, by someone who nearly left on Tuesday', 'Tyrone Clarke on the hardest day of the first five.',
'Monday was forms. I liked Monday.

Tuesday was a cylinder cupboard in Harehills with no light. I dropped a nut and it went down behind the cylinder. It took me two hours to get it back. I thought, **they have picked the wrong person**, and I sat in the van and looked at bus times.

Mohammed got in. He did not say anything. He opened a tin, and it was full of nuts, dozens of them, each one with a bit of tape and a date. "Every one of those is behind a cylinder somewhere," he said. "I buy new ones and keep count."

He had 64. I have 3 so far.

Wednesday to Friday I do not remember, which means that they were fine.'),
(92, 4, 1, 3, 'drafting', 0, 23, NULL, 2.6, 'Things nobody told me about week one', 'Kofi Mensah''s list.',
'Beth said a list is fine, so here is a list.

1. The canteen opens at 6:30 and the good rolls are gone by 6:40.
2. You get two lockers. Nobody knows why.
3. Everyone will ask if you are *the new Kofi*. There was another one. He is a legend and I have never met him.
4. Your feet hurt until day nine and then they do not.
5. If you hear three hooters, it is a drill. If you hear four, it is somebody''s birthday.

More to come after my shift. I want one about Joyce, but I need to ask her.'),
(93, 4, 7, NULL, 'approved', 0, 7, 8, 1.3, 'Copper, flame, goggles', '',
'First time holding a torch. Femi counts her in. Watch the solder: when it runs all the way round, so does the grin. Your turn on Saturday. #LadderYear'),
(94, 4, 2, NULL, 'idea', 0, 8, NULL, 9, 'A letter to parents', '',
'From Margaret, short: what happens to our apprentices in the ten years after. Needs the figures from Orla.');

-- live: 5 to 12, and planned
INSERT INTO demo_posts VALUES
(95, 5, 10, NULL, 'published', 0, 9, 3, 27, 'Your plan ends before the cold does', '',
'If your care plan ends between now and February, this letter is for you.

Renew this month and your service is booked before the first hard frost, with the engineer who came last year wherever we can manage it. Leave it until January and it may be March before there is a free morning. That is not a threat. It is Ewa''s diary.

The price is the same as last year. If you have paid for a plan that you did not use, tell Morag. She may well agree that you do not need it.'),
(96, 5, 4, NULL, 'published', 0, 9, 5, 20, 'Ewa''s diary in December', '',
'This is what the service diary looks like on 1 October: mostly white. This is 1 December. The blue is booked, the red is homes without heat, and the one white square is Ewa''s lunch. If your plan ends this winter, October you will be grateful to now you.'),
(97, 5, 10, NULL, 'published', 1, 9, 3, 13, 'What last year''s engineer wrote about your house', '',
'After each visit your engineer leaves a note for whoever comes next. You have never seen it, so here is one, with permission, from a house in Alnwick.

"Filter good. Fan has a slight tick, not urgent, look next year. Mrs D. finds the small print on the panel hard; I set the large type. Loft hatch sticks: lift, then push. Do not mention the football."

That is what you keep when you stay on a plan: a house that somebody remembers.'),
(98, 5, 4, NULL, 'published', 0, 58, 9, 5, 'Morag explains the tick box', '',
'Every autumn people ask whether their plan renews by itself. Only if you ticked the box. If you are not sure whether you did, send a message with your postcode and I will look. If you ticked it and did not mean to, I will untick it. Morag, care plans'),
(99, 5, 10, NULL, 'scheduled', 0, 9, 3, 0.6, 'Last week for a service before the frost', '',
'There are 311 mornings left in the diary before the date on which it usually turns cold. On Monday there were 520.

If your plan ends this winter and you want your service done first, this is the week to say so. Reply to this letter with two mornings that suit you and we will ring to settle one.

If you would rather not renew, reply with the word "no". You will get a thank you, and no second letter.'),
(100, 5, 4, NULL, 'approved', 0, 9, 5, 2.4, 'The red squares come first', '',
'A word about the red squares in the diary. They are homes without heat, and they go before everything. If your service is moved on a very cold day, that is why. Somebody with a baby or a bad chest has your morning, and you have our thanks.'),
(101, 5, 10, NULL, 'drafting', 0, 9, NULL, 1.9, 'After the renewals: thank you', '',
'Draft for the last letter. Say how many renewed and how many left; thank both. Ask those who left for one sentence of why, no form. Elif wants to add how to complain, with her name and extension. Yes.'),
(102, 6, 1, NULL, 'published', 0, 6, 3, 57, 'One Saturday in Leeds', 'What sixteen heating installers did in a cold unit on an industrial estate.',
'Sixteen people who would normally be in bed or at the football are lying on a concrete floor, looking at the underside of a heat pump.

The Saturday school has no slides. Marianne Fournier threw them out after the first one. There are four yards marked in tape, built to the size of four real terraces, each with something wrong. **You have an hour a yard.** You may ask anything. You may not say "it depends" without saying on what.

- Yard one has a drain in the only good place.
- Yard two has a neighbour''s bedroom window.
- Yard three has microbore pipes, and a customer (Hamish, in a cardigan) who wants the radiators left alone.
- Yard four has nothing wrong with it. It takes longest.

At four there is a test. Fourteen passed. The two who did not are coming back, one of them because, he says, *yard four has ruined his week.*

The next Saturdays are on the [school page](https://northbank.example/saturday). It is free and there is a proper breakfast.'),
(103, 6, 2, NULL, 'published', 0, 6, 3, 48, 'We threw the slides away', '',
'Our training for installers used to be forty slides. Four people in ten went on to take the certificate.

Now it is four yards taped out on a floor, each with one thing wrong, and an hour for each. So far everyone who has come has taken the certificate within the month.

It costs more. The floor is cold. Nobody has asked for the slides.'),
(104, 6, 2, NULL, 'published', 0, 33, 6, 36, 'Who comes on a Saturday', '',
'Who gives up a Saturday to lie under a heat pump? Last time: a father and daughter who share a van, three brothers who do not speak but work together, a plumber of 61 who says he will retire when he has done his own house, and somebody who had driven from Stranraer with a flask. Marianne Fournier, who makes the breakfast'),
(105, 6, 1, NULL, 'published', 1, 33, 6, 24, 'The yard with nothing wrong', 'Marianne Fournier on the exercise that installers hate most.',
'Yard four is a plain yard, three metres by five, with a clear wall and good drainage. Everything about it is right. I put it last.

By then people have found three faults and they are hungry for another. They measure it twice. They ask if the wall is a party wall (no). Someone always lies down. After forty minutes one of them says, quietly, *"I think it is just fine."*

That is the hardest sentence in our trade. We are paid to find problems. When we do not find one, we feel that we have not looked, so we say "too small" or "I would not risk it", and a family goes back to the boiler.

**Last year our installers turned down 1,900 yards.** We went to look at a hundred. Sixty-two were yard four.

I do not tell the class this at the start. I tell them at the end, and then nobody says anything for a bit.'),
(106, 6, 2, NULL, 'published', 0, 6, 3, 12, 'Certificates and terraces', '',
'Two numbers from our installer network.

Installers who have not been to a Saturday: one terrace order for every 25 enquiries. Installers who have: one for every six.

Same product, same price, same streets. The difference is an hour in a yard with nothing wrong with it. Places for the next two dates are at northbank.example/saturday.'),
(107, 6, 1, NULL, 'approved', 0, 6, 14, 0.6, 'What to charge for a terrace', 'Four small firms show how they price the work, and what they got wrong at first.',
'Nobody in our trade talks about price, so everyone guesses, and most guess high because they are nervous. Four firms who came to the Saturday school have let us print their first quote for a terrace beside their tenth.

| Firm | First quote, hours | Tenth quote, hours | What they learnt |
|---|---|---|---|
| Two people, Hull | 52 | 31 | Drain the system the evening before |
| One person, Consett | 60 | 40 | Hire the core drill, do not own it |
| Five people, Batley | 38 | 30 | One person does nothing but radiators |
| Three people, Yarm | 45 | 34 | Visit twice before the quote, never during the job |

These are hours, not pounds, on purpose. **Your rate is yours.** But if you are quoting sixty hours for a terrace in your first year, you are frightened, and the customer can tell.'),
(108, 6, 2, NULL, 'in_review', 0, 6, 3, 2.8, 'A daughter and her father', '',
'Aisha Malik and her father Tariq have shared a van for six years. In March she took the Tern certificate. In April he did. She would like it known that she scored higher.

They had turned down every terrace on their own street. They have now done four of the nine, including Aisha''s nan''s, who makes them take their boots off at the gate.'),
(109, 6, 2, NULL, 'idea', 0, 33, NULL, 12, 'A wall of yards', '',
'Ask every installer to send a picture of a yard that they once turned down. Print them small, hang them in the school.'),
(110, 7, 1, NULL, 'published', 0, 7, 13, 18, 'Stand here and listen', 'Three recordings from one yard in Roker, and how they were made.',
'At four in the morning on a night of minus three, Luke Hartley put a microphone on a stand in a back yard in Roker, three metres from a Tern 6, at the height of a person''s ear.

He recorded ten minutes with the unit off, ten with it on, and ten after Hush parts had been fitted. Nothing has been cut or turned down.

1. **Off: 29 dB(A).** The sea, a gate, somebody''s extractor fan.
2. **On: 42 dB(A).** You can tell.
3. **On, with Hush parts: 36 dB(A).** You can tell if you are told to.

## How to listen

Use headphones. Play the first one and turn it up until the gate sounds like a gate. Then do not touch the volume.

A phone''s loudspeaker will make all three sound the same, which would be kind to us and unfair to you.

The method is in Anika''s [acoustics note](https://northbank.example/engineering/acoustics). If you get other figures, we want to know.'),
(111, 7, 3, NULL, 'published', 0, 7, 13, 12, 'Do not touch the volume', '',
'Headphones on. Play the first recording, turn it up until the gate sounds like a gate. Now play the other two and do not touch the volume. Same yard, same night, 29, 42 and 36 dB(A) at 3 m.'),
(112, 7, 5, NULL, 'published', 1, 10, 13, 4, 'The microphone at 4 am', '',
'A yard in Roker, 4:10 in the morning, -3 °C. One microphone, one engineer in two coats, one very interested cat. The recordings are on our blog, cat included, at minute six. #WhatATerraceSoundsLike'),
(113, 7, 3, NULL, 'scheduled', 0, 7, 13, 0.4, 'Two constables and a microphone', '',
'Measuring noise at night has hazards. Luke has been questioned by two constables, one milkman and an owl. Figures for the first 24 yards come out this week.'),
(114, 7, 1, NULL, 'in_review', 0, 42, NULL, 0.2, 'Twenty-one out of twenty-four', 'What the quiet parts did at the first addresses, and where they failed.',
'We have fitted Hush parts at 24 addresses. At **21 of them** the unit is now under 37 dB(A) at three metres on a cold night. This is about the other three.

All of them have a wall behind the unit and another beside it. The sound goes into the corner and comes out again, a little late and a little louder. A slower fan does not help, because the fan was never the trouble.

- In *Roker* we turned the unit a quarter. That gave four decibels, free.
- In *Gateshead* there is no room to turn. We are trying a panel of larch.
- In *Batley* we told the owner that we would move it. He has asked us not to: he likes to hear that it is on.

What we have learnt will go into the siting guide as one line. **Never in a corner.**'),
(115, 7, 6, NULL, 'changes_wanted', 0, 7, 13, 1.4, 'Hear the difference: before and after', '',
'One yard before and after the quiet parts. Headphones, please: the loudspeaker of a phone hides the difference. 00:00 off, 00:40 on, 01:20 on with Hush parts. Twice as quiet!'),
(116, 7, 5, NULL, 'drafting', 0, 10, NULL, 3.7, 'What the neighbours say', '',
'Portraits over the fence, one sentence each. So far: "I thought you had not put it in yet." (Mrs Dodds, 71). Waiting for consent from number 14. Do not use the picture with the washing.'),
(117, 7, 3, NULL, 'declined', 0, 7, 13, 8, 'Silence, please', '',
'Shh. Hear that? Exactly. The silent heat pump is here.'),
(118, 8, 5, NULL, 'published', 0, 10, 5, 33, 'Twelve of us in a lift', '',
'Every woman who works on the tools at Northbank, in the goods lift, on a Tuesday. Capacity sixteen persons or 1,200 kg. There is room for four more, and we would like to need a bigger lift. #WomenOnTheTools'),
(119, 8, 1, NULL, 'published', 1, 26, 10, 26, 'Is your husband not coming?', 'Siobhán Kelly on eleven years of being asked where the engineer is.',
'"Is your husband parking the van?" "Are you here to do the paperwork?" My favourite was a man in Mallow who looked past me for a full minute, out into the rain, waiting for the rest of me.

I used to have answers ready. Now I put the bag down and ask where the unit is. By the time the panel is off, nobody minds.

What made it easier was not a poster. It was Ronan, in my second week. A customer rang to ask for "a proper engineer", and Ronan said, *"She is the one I would send to my mother."* Then he did send me to his mother.

### If you are thinking about it

- The boots come in a four now. They did not when I began.
- There are twelve of us. We have a group chat. It is mostly dogs.
- **You will be asked where the engineer is.** You get to say, "She is here."'),
(120, 8, 2, NULL, 'published', 0, 10, 5, 17, 'Boots in a size four', '',
'It took us until two years ago to stock safety boots in a size four. Until then women bought their own, or wore two pairs of socks.

Nobody had decided against it. Nobody had asked. Purchasing fixed it in an afternoon once Joyce put a pair of size sevens on Simone''s desk with a note: "Try these."

What is the size four boot where you work?'),
(121, 8, 5, NULL, 'published', 0, 10, 5, 8, 'Fatima Zahra and the quiet bench', '',
'Fatima Zahra Bennani holds the highest refrigerant licence in the building. She passed it eight months pregnant, with her back against a cylinder store because it was the only cool place. Her daughter is four and can spell propane. #WomenOnTheTools'),
(122, 8, 2, NULL, 'scheduled', 0, 19, 10, 1.1, 'What Femi says on the first morning', '',
'I have taught brazing for fourteen years. On the first morning I ask who has never held a torch, and I used to see the women''s hands go up and the men''s stay down.

Then I began asking who would like to be shown again from the start, whatever they had done before. All the hands go up.

It turned out that the men had never held one either.

Femi Adeyemi'),
(123, 8, 5, NULL, 'approved', 0, 10, 5, 1.7, 'The group chat is mostly dogs', '',
'The women on the tools have a group chat. We asked to see it. We were shown one page: nine dogs, one question about a three-way valve at 22:14, six answers by 22:16, and a tenth dog. #WomenOnTheTools'),
(124, 8, 1, NULL, 'in_review', 0, 10, 3, 1.3, 'Why three of us nearly left', 'Three women on the month when they wrote the letter, and why they did not send it.',
'We asked the twelve women on the tools how many had written a letter to leave. Three had. They have let us say why.

**One** was put on the same loft job for six weeks "because you are small". She told her depot manager that being small is not a trade. He had not noticed. He changed it that day and rang her a month later to check.

**One** had a baby, and found that the only way back was full weeks. There was no rule. There was just nobody who had ever done anything else. She now works four days, and so do two fathers.

**One** had a customer who would not leave the room. She walked out, sat in the van and thought she would be in trouble. The job was cancelled, the customer was written to, and now *anyone may leave any house, and nobody asks for a reason first.*

All three letters are in a drawer. None of them has thrown hers away.'),
(125, 8, 5, NULL, 'changes_wanted', 0, 5, 10, 2.3, 'A day with Joyce', '',
'5:40 alarm. 6:30 rolls. 7:00 the line starts and Joyce is already in front of it. Nineteen years, four supervisors, one mug. Girl power! #WomenOnTheTools'),
(126, 9, 1, NULL, 'published', 0, 3, 6, 47, 'Thirty years of heat, on one page', 'The whole cost of heating a terrace, with every assumption where you can argue with it.',
'A housing association does not buy a heat pump. It buys thirty years of warm tenants, two replacements and about twenty-eight services. So that is how we have set it out.

| Per home, in today''s money | Gas boiler | Tern 6 |
|---|---|---|
| First installation | £3,100 | £9,400 |
| Replacements over thirty years | £6,200 | £4,900 |
| Servicing | £3,360 | £3,640 |
| Repairs | £2,900 | £1,700 |
| **Landlord, thirty years** | **£15,560** | **£19,640** |

The landlord pays more. We would rather that you heard it from us. The gap is about £136 a year for each home, before any grant.

What closes it: grants, where they apply; fewer voids, because warm homes are kept; less damp work, which in Harton Row fell by **two thirds**.

Every line has a cell in the [workbook](https://northbank.example/ledger). *Change them.* If your figures come out worse than ours, we would like to see them.'),
(127, 9, 2, NULL, 'published', 0, 3, 6, 38, 'The landlord pays more', '',
'Over thirty years, a heat pump in a terrace costs a landlord about £136 a year more than a gas boiler.

We put that on our own website, because every finance director works it out in the end, and after that they stop believing the rest.

The rest: damp work down by two thirds in the first forty homes. Empty weeks down by half. Tenants who stay.

The workbook is open. Change any cell.'),
(128, 9, 1, NULL, 'published', 1, 32, 3, 21, 'Twelve things to ask your supplier', 'Chidi Eze hands housing associations the questions that he finds hardest.',
'I sell to landlords. These are the questions that I dread. Ask them of me and of everyone else.

1. Who comes on a Sunday, and from where?
2. How many of your visits last winter were second visits?
3. What have you stopped making parts for?
4. Show me a street that went badly.
5. What did you do about it?
6. May I ring those tenants?
7. What happens if you are bought?
8. Which of your figures is an estimate?
9. Who trains my own people, and what does it cost?
10. What will you not do?
11. Who signs when the two of us disagree?
12. What would you fit in your mother''s house?

Our answers are on the [ledger page](https://northbank.example/ledger). Number two is **one in seven**, and we are not proud of it. Number four is a street in Jarrow, where we scheduled eleven homes in one week and finished six.

For number twelve: she has had one since March. She says it is *fine*, which in my family is a poem.'),
(129, 9, 1, NULL, 'in_review', 0, 6, 2, 2.5, 'What damp costs, and who pays for it', 'The line that is in nobody''s budget for heating.',
'In Harton Row the association used to spend £212 a year for each home on damp: surveys, washing down, plaster, the odd claim. In the first full year of steady heat it spent **£71**.

The saving never appears beside the heat pump. It sits in repairs, under another manager, in another spreadsheet. When we asked five associations whether anyone had put the two side by side, one had. She had done it at home.

### How sure are we?

- Forty homes, one street, two winters. It is a small number.
- The roofs of six homes were mended in the same year. Without those six, the figure is £78.
- Tenants also got new extractor fans. We cannot separate the two.

So call it a half to two thirds, and *measured in one place*. If it holds in yours, it pays for the whole gap in the ledger, and leaves a little for paint.'),
(130, 9, 1, NULL, 'drafting', 0, 3, NULL, 6.5, 'A tenants'' meeting, word for word', 'Forty chairs, one urn and the questions that matter.',
'From the recording, with consent. Cut for length, not for comfort.

**"Will it cost me more?"** Chidi: in the first winter, for most of you, a little less. For two of you, more, and we found out why.

**"Can I turn it off?"** Yes. It is your house.

**"My lad says they freeze."** Steam, not ice. (Laughter. Somebody does an impression.)

**"Who do I ring at eleven at night?"** The same number, and Ben or Tanisha picks up.

*To do: ask the chair of the tenants'' group whether we may use her closing words. Photograph of the urn.*'),
(131, 9, 1, NULL, 'changes_wanted', 0, 3, 6, 1.2, 'The street that went badly', 'Eleven homes in one week in Jarrow, six finished, and what we changed.',
'We promised eleven homes in five days. By Friday evening six were warm. In the other five there were fan heaters, which we had brought, and apologies, which we had not prepared.

What went wrong was simple. **The survey had been done in July.** In July nobody mentioned that four of the yards flood.

- The crews were right. The order was wrong.
- The tenants'' phone line went to an office that closes at five.
- We told people at four on Friday. We had known since Wednesday.

Now a street is surveyed twice, once in the wet. There is a number that works at night. *And the rule is that bad news travels on the day that we have it.*

All eleven homes were warm by the following Thursday. Nine of the tenants still speak to us.'),
(132, 10, 8, NULL, 'published', 0, 6, 13, 13, 'Lazarus, 91,000 starts', '',
'Bench note. Unit under test: one Tern 6, known as Lazarus. Six-minute cycles for a year and a bit. 91,000 starts so far, 100 years of a mild winter. Contactor replaced at 64,000. One bearing is beginning to sing at about 3 kHz, and half of the lab cannot hear it. The young half is winning.'),
(133, 10, 9, NULL, 'published', 0, 6, 13, 9, 'The nine-pence clip', '',
'What fails first at -20 °C? Not the compressor. A plastic clip that costs nine pence. It is steel now. It costs fourteen pence and Isobel sleeps better.'),
(134, 10, 8, NULL, 'published', 1, 6, 13, 4, 'A bug that only came at dusk', '',
'Firmware note. Forty units restarted at dusk and only at dusk. Not the clock. Not the cold. It was the light sensor of a street lamp on the same phase, switching. Rajesh found it by standing in a street in Whitley Bay for three evenings with a laptop in a pram. Fixed in 4.11.2. The pram is for sale.'),
(135, 10, 9, NULL, 'scheduled', 0, 6, 13, 0.7, 'Ice on purpose', '',
'Today in the cold room: we spray a running unit with a fine mist at -2 °C until it is a block of ice, then see how long it takes to dig itself out. Record: 11 minutes. Fatima Zahra thinks 9.'),
(136, 10, 8, NULL, 'approved', 0, 43, 6, 1.6, 'How many is many?', '',
'Data note. 38,000 units send us a reading every ten minutes. That is 5.5 million a day, and 99.97 % of them say "fine". The other 1,600 are the interesting ones. About 1,500 of those are spiders on a sensor. Finding the last hundred is my job, and I have become fond of the spiders. Mei'),
(137, 10, 8, NULL, 'drafting', 0, 6, NULL, 2.1, 'What propane does when it leaks', '',
'Bench note, not finished. Leak test in the sealed chamber: 150 g of R290 let go on purpose. Fan off: settles in 90 seconds. Fan on: gone in 11. Check the wording with Fatima Zahra before anyone sees it. Picture of the chamber, not of the flame.'),
(138, 11, 1, NULL, 'published', 1, 45, 9, 7, 'From the vans to the drawing board', 'How Luke Hartley went from service engineer to field trials, and what it cost him.',
'Luke Hartley handed in his notice in his nineteenth month. He had a job waiting at a lift company. **He liked the work and could not see the end of it.**

His manager did something unusual. She did not make a counter-offer. She asked him to describe the best day he had had here. It was a day when he had argued with Engineering about a bracket, and won.

Three weeks later he was on a six-month loan to the test lab. Nobody had done it before, so there was no form; Orla wrote one on the back of a delivery note. It is now the form.

It was not free. He gave up the van, and overtime, and about £2,400 a year for the first eighteen months. He would like people to know that.

- **Who to ask:** your own manager, or Orla if that is awkward
- **How long:** three or six months, with your job kept
- **How many so far:** nine. Six stayed where they went, three came back, and *all nine are still here.*'),
(139, 11, 1, 7, 'in_review', 0, 30, 9, 1.9, 'Eleven years on the same phone', 'Ruth Abelman on why staying put is also a career.',
'Everyone in these stories moves. I did not. I have answered the same support line for eleven years, and I would like to speak up for it.

I know the sound of most faults through a telephone. I can tell by how an engineer breathes whether he has the panel off. When I began, I had three wiring diagrams and a fax; now I have nineteen people who ring *me* when they are stuck, two of whom I taught, and one of whom has my old chair.

What changed in those years was the part of the job that I choose. Each spring I sit down with Leanne and **give away the thing I do best**, to somebody who wants it. Then I have to find another.

If nobody has asked what you would like to give away, ask them to ask.'),
(140, 11, 2, NULL, 'drafting', 0, 9, NULL, 3.1, 'The form on the back of a delivery note', '',
'How do you lend an engineer to another department for six months? We had no form for it, so our people partner wrote one on the back of a delivery note. Who, where, how long, who does the work meanwhile, and a line that says: your job is kept.

Nine people have used it. All nine are still here. (Photograph of the note: Orla has it framed.)'),
(141, 11, 1, NULL, 'drafting', 0, 46, NULL, 4.4, 'Trzy lata na cewkach: three years on the coils', 'Marek''s team in Gdańsk on why hardly anybody leaves the coil plant.',
'To be written in both languages; this is the English.

In Gdańsk one person in fourteen leaves in the first two years. Across the company it is almost one in four. I asked Marek''s team why.

- "We choose who sits beside us." The shift votes at the end of a trial week.
- "Marek''s chair is on the line." He has no office. He had one and gave it to the bicycle club.
- "If you have an idea you get the afternoon." One afternoon a month, with materials.

I still need the figures for the night shift, which may spoil the story. *If they do, they go in.*'),
(142, 11, 2, NULL, 'changes_wanted', 0, 9, 8, 0.9, 'Nine loans, nine people still here', '',
'We lend engineers to other departments for up to six months. Nine have gone. Six stayed in the new team, three came back, all nine are still with us. Our retention problem is solved!'),
(143, 12, 5, 12, 'published', 0, 25, 5, 82, 'Mohammed''s day in five pictures', '',
'6:10 frost on the windscreen. 8:30 a coil so full of blossom that it looked like a wedding. 11:00 a customer''s drawing of me, generous about the hair. 14:20 a drain, before. 14:50 the drain, after. #VanDiaries'),
(144, 12, 7, 12, 'published', 0, 27, 5, 71, 'Dai and the forty steps', '',
'Forty steps, thirty kilos, one knee that clicks. Count them with me. The view is at 0:31 and the sandwich is at 0:40. #VanDiaries'),
(145, 12, 5, 12, 'published', 1, 26, 5, 58, 'Siobhán''s day in five pictures', '',
'Rain. Rain, with a gate. The unit, dry, because somebody built it a little roof out of a door. The farmer who built it. Biscuit. It is always Biscuit in the end. #VanDiaries'),
(146, 12, 3, NULL, 'published', 0, 15, 3, 46, 'Forty small things', '',
'A good service is forty small things in the right order. Number 1: ring the bell. Number 17: turn the fan by hand and listen. Number 40: sit down and ask, "What has puzzled you?"'),
(147, 13, 4, NULL, 'idea', 0, 8, NULL, 3, 'Order in spring: the calendar', '',
'One picture: when to ask, when to measure, when to decide, when the yard gets dug. Ask Hamish for real lead times, by month.'),
(148, 15, 7, NULL, 'idea', 0, 5, NULL, 2, 'Takeover: who has the keys?', '',
'Film the moment when the apprentices get the passwords. Devika to say how, so that nobody actually gets the passwords.'),
(149, 16, 1, NULL, 'drafting', 0, 6, NULL, 1.5, 'The long guarantee on one page', 'What is covered, for how long, and what you have to do.',
'| Part | Years | What you have to do |
|---|---|---|
| Compressor | 10 | A service every year, by anyone certified |
| Everything else in the unit | 7 | The same |
| Controller | 5 | Do not paint the sensor |
| Pipes and radiators | Not ours | Ask your installer |

**One missed service does not end it.** You have three months'' grace, and we write to you twice. After that the compressor drops to five years, and a late service does not bring it back.

*Questions for Elif: how many claims were refused last year, and why? If the answer is awkward, it belongs on this page.*'),
(150, 17, 1, NULL, 'idea', 0, 3, NULL, 7, 'Harton Row, the second January', 'Forty homes, two winters, every figure.',
'Wait for the January readings. Chidi has asked the tenants'' group; seven homes have said that they would like to be named.');

-- what reviewers said: 3 changes wanted, 5 approved, 8 declined, 9 dropped
CREATE TEMPORARY TABLE demo_reviews (post_id INT, seq INT, what_worked VARCHAR(1000), words VARCHAR(2000),
                                     PRIMARY KEY (post_id, seq)) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
INSERT INTO demo_reviews VALUES
(1, 5, 'The steam comes first, as it does on the phone.', 'Ruth has checked all ten. Go.'),
(2, 5, '"Go and put the kettle on" is exactly the tone.', 'Good. Keep the replies to hand until midnight.'),
(3, 5, 'It asks people to do nothing, and says so.', ''),
(4, 5, 'Option 1 is in the second sentence, where a worried person will see it.', 'Pin it for the week.'),
(5, 3, 'The cat. Do not touch the cat.', 'Please count the calls again: the parts must not add up to more than the whole.'),
(5, 5, 'The count is right, and it reads like Ben talking.', 'Best thing we have had from a night shift.'),
(6, 5, 'The wooden spoon makes it safe as well as funny.', ''),
(7, 5, 'It gives last year''s figure beside this year''s.', 'Thank you for adding what changes. A thank-you alone is not news.'),
(8, 9, '', 'Nobody should be sent outside for a picture at minus six.'),
(9, 5, 'One place, one person, one joke, and the joke is his.', ''),
(10, 5, 'Biscuit carries it.', 'The farm has agreed in writing; I have put the note on the shared drive.'),
(11, 5, 'You feel the steps.', 'We checked that the balcony cannot be recognised.'),
(12, 3, 'The cat line at the end.', 'Is 96 the North alone, or everywhere? And ask Ewa if she is happy to be named.'),
(12, 5, 'It says that it is the North, and Ewa laughed.', ''),
(13, 5, 'The drawing. It makes the box belong to somebody.', 'Lovely. The toffees stay.'),
(14, 5, 'The board explains the depot without one figure about performance.', ''),
(15, 5, 'The parts add up to 64. Somebody will check.', 'Frame the essay.'),
(16, 3, 'The drawer, and the boots that belong to somebody else.', 'Could you say what the late call was about? Readers will wonder, and it is the moment that teaches something.'),
(16, 5, 'The eleven o''clock call now does the work of the whole letter.', 'Thank you, Priya. We have hardly touched it.'),
(17, 5, 'The banana, and Mohammed turning round to ask you.', 'Nothing to add.'),
(18, 5, '211. A true number beats any adjective.', 'We took out one sentence about pay, because it has changed since.'),
(19, 5, 'The nine-pence clip and the guard.', 'The table is a delight. Isobel, may we have the pencil for a photograph?'),
(20, 5, 'Your daughter''s message at the start.', 'We kept the turkey.'),
(21, 5, 'The notebook in both pictures.', ''),
(22, 5, 'The click. It has to be seen with sound.', ''),
(23, 5, 'Femi''s sentence says all that we would have explained.', 'Please add a description for people who cannot see the cauliflower.'),
(24, 3, 'Real questions in the words of the people who asked.', 'The fourth answer is cut before the end. Let her finish.'),
(24, 5, 'She finishes, and it is better than what we had.', ''),
(25, 5, 'It gives the reader something to do before it tells them anything.', 'Anika has checked the six decibels.'),
(26, 5, 'Our own figures include one that does not flatter us.', ''),
(27, 5, 'The currency. I shall use that in meetings.', ''),
(28, 3, 'Anika''s face when she finds the fish tank.', 'Chapter marks, please, and the distance on the screen whenever there is a figure.'),
(28, 5, 'Every figure now has its distance beside it.', 'Good to go.'),
(29, 5, 'An engineer who says what she got wrong.', 'I would read a whole series of these.'),
(30, 5, 'The parrot.', 'His owner has agreed. I asked twice.'),
(31, 5, 'It promises only what is really on the bench.', ''),
(32, 8, 'It is short and it made me smile.', 'A whisper at three metres is under 30. We are at 42. We cannot say this, and I would rather say why than soften it.'),
(33, 5, 'What you do not get has as much room as what you get.', 'Elif and Morag have both read it.'),
(34, 5, 'The last line. It tells customers how to hold us to it.', ''),
(35, 5, 'Five words and no lecture.', ''),
(36, 3, 'Saying it at all.', 'Case three needs the certificate named, or people will think that any plumber will do.'),
(36, 5, 'Case three is clear now.', 'Laila has seen it. She gulped, and said yes.'),
(37, 5, 'Three things that somebody can really do by tomorrow.', ''),
(38, 5, 'The kettle letter. We should have asked years ago.', 'Morag, please write more.'),
(39, 5, 'Flat shoes, lift and quiet hours are all there before anyone has to ask.', ''),
(40, 5, 'It begins with the hooter, which is where our neighbours begin.', ''),
(41, 5, 'The worn tape.', 'Perfect as it came.'),
(42, 5, 'Talking sideways.', 'The light from the window is very good.'),
(43, 3, 'An untidy bench, shown on purpose.', 'One of the notes has a supplier''s name on it. Could you turn it over and take the picture again?'),
(43, 5, 'You can count the green ones.', 'Thank you for going back.'),
(44, 5, 'The reason why there is no phone on the bench.', ''),
(45, 5, 'The sandwich.', ''),
(46, 5, 'Ships at the start and a baby at the end.', 'The number is the count from the gate, as it should be.'),
(47, 5, 'It answers the question about who can afford one.', 'I have put number four on the agenda, so that the last sentence is true.'),
(48, 9, '', 'Zanele rang the neighbours'' group. They do not want it to have a name. They want it to stop at weekends.'),
(49, 5, 'It is quick and it looks good.', 'Let us see who it reaches, and stop if it is only us.'),
(50, 3, 'The quiet moment after the real question.', 'You can hear a surname at 0:52.'),
(50, 5, 'The name has gone and the quiet is still there.', ''),
(51, 8, 'The card is beautifully drawn.', 'We would be laughing at the people whom we want to talk to. The comments under card one say so already.'),
(52, 9, '', 'Goes with the campaign. The question from the pub was worth more than the card.'),
(53, 5, 'The times make it believable.', 'Please say that it is one home. It will not always go like this.'),
(54, 5, 'It says when it will not go like this.', ''),
(55, 8, 'It is clear what you are offering.', 'We can keep this in three homes out of ten. I will not have my teams begin a visit with an apology.'),
(56, 5, 'It opens with a person and a chair, and the figure comes when you want it.', 'This is the campaign in one page.'),
(57, 5, 'It ends with a question that people in other trades can answer.', ''),
(58, 3, 'The two questions, in the words that the team use.', 'One caller in six: over which weeks? Mei can tell you.'),
(58, 5, 'Simple and useful, and the figure has held since you began.', ''),
(59, 5, '"It feels like a test. It is not."', ''),
(60, 5, 'The head teacher in her coat. I read it twice.', 'We changed nothing but two commas, Mohammed.'),
(61, 5, 'Eleven tricks, and then three of them shown.', 'All three are happy to be named.'),
(64, 3, 'A help card where the hands are: a small idea that anyone can copy.', 'Could you show one of the diagrams, before and after? And say what went into box seven to make room. The toffees?'),
(68, 5, 'Ruth''s face.', ''),
(69, 5, 'The cold air as proof. I finally understand it myself.', ''),
(70, 3, 'Four engineers and four answers: what a start.', 'Say what a mild winter means in starts, or 91,000 is only a big number.'),
(70, 5, 'Now the number has something to stand beside.', 'Lazarus needs an account of his own.'),
(71, 5, 'It gives both cases, the week and the month.', ''),
(72, 5, 'The cat wins and the answer is still right.', ''),
(73, 5, 'The record is ours and local.', ''),
(75, 3, 'The two constables.', 'Please check with Luke''s manager that three in the morning is within the rules on hours, and say so if it is.'),
(76, 3, 'A straight yes as the first word.', 'Fatima Zahra says two and a half stoves, not three, and wants the word "sealed" explained. Add where the sensor is.'),
(77, 5, 'January is in the table, and explained.', 'Noor has checked every bill.'),
(78, 5, 'People can try it with chalk.', ''),
(79, 3, 'The pipe that is not where the drawing said.', 'Add captions; the drill drowns her out from 4:30.'),
(79, 5, 'Captions are in, and the drill now helps the story.', ''),
(80, 5, 'A fridge door tells it better than a chart.', 'Her address is covered on all four bills. I checked.'),
(81, 5, 'A no with a reason in writing: that is a real promise.', 'Gwen has the forms.'),
(82, 5, 'It says which ones are still true.', 'Number five: add a link to the council page once it is out.'),
(86, 5, 'It tells parents that it may not work out.', ''),
(87, 5, 'Forty-five seconds and I was leaning into the screen.', ''),
(88, 3, 'The real slip.', 'Alice wants the tax code covered too.'),
(88, 5, 'Nothing on it can be traced, and it is still plainly real.', ''),
(89, 5, 'The baker in his whites.', ''),
(90, 3, 'The question on page one.', 'Has the woman with the marriage agreed to be in this? If she has, say so in a note to us.'),
(91, 3, 'The tin of nuts. It is the best thing in this campaign.', 'Two things, and only if you agree: a sentence about what made you come back on Wednesday, and please ask Mohammed whether he minds the 64.'),
(93, 5, 'The grin arrives with the solder.', ''),
(95, 5, 'It says who should not renew.', ''),
(96, 5, 'Ewa''s lunch.', ''),
(97, 3, 'Printing the note was brave.', 'Mrs D. must be someone whom nobody in Alnwick would recognise. Is she?'),
(97, 5, 'She has read it herself and wants the football left in.', ''),
(98, 5, 'She offers to undo it before anyone asks.', ''),
(99, 5, 'One word to say no.', 'Please make sure that the reply really is read by a person.'),
(100, 5, 'It explains a bad morning before it happens.', 'Hold it for the first cold day.'),
(102, 5, 'Yard four as the last line.', ''),
(103, 5, 'It is honest about the cost.', ''),
(104, 5, 'Five people in five lines.', ''),
(105, 3, 'The hardest sentence in the trade.', 'How many of the hundred yards did you see yourself? Say so, and it becomes unanswerable.'),
(105, 5, 'Sixty-two out of a hundred, and you stood in every one.', 'This should be read out at each Saturday.'),
(106, 5, 'Two numbers and nothing else.', ''),
(107, 5, 'Hours instead of pounds: nobody can say that we set their prices.', 'All four firms have seen their own line.'),
(110, 5, 'The instruction about the volume makes it fair.', 'Figures checked against the night''s log by Anika.'),
(111, 5, 'Three figures, one distance.', ''),
(112, 3, 'The cat at minute six.', 'The house number can be read over the gate.'),
(112, 5, 'The number has gone. The cat has not.', ''),
(113, 5, 'It is funny and gives away no address.', ''),
(115, 3, 'Straight to the sound, with no title screen.', 'Six decibels is "half as loud to most ears", not "twice as quiet". Put the distance on the screen for all three.'),
(117, 8, 'The timing is good.', 'The brief says never silent, and so does the meter. Use the three recordings instead.'),
(118, 5, 'The lift plate: twelve of sixteen.', ''),
(119, 3, 'Ronan''s mother.', 'The man in Mallow: is it so long ago that he will not be known?'),
(119, 5, 'You moved the town and kept the rain.', 'I had a lump in my throat. It is ready.'),
(120, 5, 'It admits how it came about.', 'Simone is content to be named.'),
(121, 5, 'A four-year-old who spells propane.', ''),
(122, 5, 'The last sentence turns it round.', 'Femi''s own words, untouched.'),
(123, 5, 'The times of the messages are the story.', 'All twelve have agreed to that page and no other.'),
(125, 3, 'The five-forty start and the mug.', 'Joyce asks us to lose the last two words. She says she is fifty-eight and has never been a power of any kind.'),
(126, 5, 'The total that goes against us is in bold.', 'Noor and Graham have both been through the workbook.'),
(127, 5, 'It leads with the bad news.', ''),
(128, 3, 'Number twelve.', 'Answer at least two of them here, or it looks as though we only ask.'),
(128, 5, 'Two and four are answered, and both of them hurt.', 'I am proud of this one.'),
(131, 3, 'Saying that we knew on Wednesday.', 'The tenants should hear this from us before they read it. Has Chidi been round? And leave out the last line: it is for them to say.'),
(132, 5, 'Half of the lab cannot hear it.', ''),
(133, 5, 'Both prices.', ''),
(134, 3, 'The pram.', 'Say that units kept heating through the restart, if they did. Somebody will worry.'),
(134, 5, 'It is clear that nobody went cold.', ''),
(135, 5, 'A forecast that can turn out wrong.', ''),
(136, 5, 'The spiders.', 'Checked with Devika: nothing here can be traced to a home.'),
(138, 3, 'The best day as the question.', 'Put in what it cost him. People will do the sum anyway.'),
(138, 5, 'The cost is in, and it makes the rest believable.', 'Luke agrees with each figure.'),
(142, 3, 'Nine out of nine is a good figure.', 'Nine people do not solve it: the rate is still 23 in 100. Finish with what comes next instead.'),
(143, 5, 'The blossom on the coil.', ''),
(144, 5, 'You can hear the knee.', ''),
(145, 3, 'Three pictures of rain in a row.', 'The gate has a name on it.'),
(145, 5, 'The gate is anonymous and the rain is intact.', ''),
(146, 5, 'It starts and ends with the customer.', '');

INSERT INTO posts (id, campaign_id, channel_id, call_id, title, summary, body, state, state_since, author_id,
                   reviewer_id, created_at, updated_at)
    SELECT id, campaign_id, channel_id, call_id, title, summary, body, state,
           @now - INTERVAL days * 1440 MINUTE, author_id, reviewer_id, @now, @now
    FROM demo_posts ORDER BY id;
-- what is older than four days happened on a working day, at a working hour
UPDATE posts SET state_since = DATE(state_since) - INTERVAL GREATEST(WEEKDAY(state_since) - 4, 0) DAY
                               + INTERVAL 11 * 60 + id * 37 % 360 MINUTE
    WHERE state_since < @now - INTERVAL 95 HOUR;
UPDATE posts p JOIN channels c ON c.id = p.channel_id
    SET p.published_at = p.state_since, p.goes_out_at = p.state_since,
        p.address = CASE c.kind
            WHEN 'social' THEN CONCAT('https://go.northbank.example/', LOWER(c.name), '/', 4000 + p.id * 7)
            ELSE CONCAT('https://northbank.example/', IF(c.kind = 'mail', 'letters', 'blog'), '/',
                        TRIM(BOTH '-' FROM REGEXP_REPLACE(REPLACE(LOWER(p.title), '\'', ''), '[^a-z0-9]+', '-'))) END
    WHERE p.state = 'published';
-- two go out today, the others on working days
UPDATE posts JOIN (SELECT 60 AS id, 1 AS days UNION ALL VALUES (113, 2), (89, 3), (73, 6), (122, 8), (81, 10)) s USING (id)
    SET goes_out_at = @today + INTERVAL days + CASE WEEKDAY(@today + INTERVAL days DAY) WHEN 5 THEN 2 WHEN 6 THEN 1 ELSE 0 END DAY
                      + INTERVAL 9 * 60 + id * 15 % 240 MINUTE;
UPDATE posts SET goes_out_at = DATE_FORMAT(@now + INTERVAL IF(id = 99, 2, 3) HOUR, '%Y-%m-%d %H:00:00') WHERE id IN (99, 135);

-- the way of each post, derived from where it ends: seq, the step, and the day of the step
CREATE TEMPORARY TABLE demo_steps (seq INT PRIMARY KEY, from_state VARCHAR(16), to_state VARCHAR(16), day INT);
INSERT INTO demo_steps VALUES
    (1, 'idea', 'drafting', 0), (2, 'drafting', 'in_review', 3), (3, 'in_review', 'changes_wanted', 4),
    (4, 'changes_wanted', 'in_review', 5), (5, 'in_review', 'approved', 6), (6, 'approved', 'scheduled', 7),
    (7, 'scheduled', 'published', 9), (8, 'in_review', 'declined', 6), (9, 'drafting', 'dropped', 4);
CREATE TEMPORARY TABLE demo_ends (state VARCHAR(16), rounds INT, last INT, day INT);
INSERT INTO demo_ends VALUES
    ('drafting', 0, 1, 0), ('in_review', 0, 2, 3), ('in_review', 1, 4, 5), ('changes_wanted', 0, 3, 4), ('approved', 0, 5, 6),
    ('scheduled', 0, 6, 7), ('published', 0, 7, 9), ('published', 1, 7, 9), ('declined', 0, 8, 6), ('dropped', 0, 9, 4);
INSERT INTO post_moves (post_id, person_id, from_state, to_state, what_worked, words, moved_at)
    SELECT p.id,
           CASE WHEN s.seq IN (1, 2, 4) THEN p.author_id WHEN s.seq IN (3, 5, 8) THEN p.reviewer_id
                ELSE c.owner_id END,
           s.from_state, s.to_state, COALESCE(r.what_worked, ''), COALESCE(r.words, ''),
           p.state_since - INTERVAL e.day - s.day DAY - INTERVAL (e.last - s.seq) * 23 MINUTE
    FROM posts p JOIN demo_posts d ON d.id = p.id JOIN campaigns c ON c.id = p.campaign_id
         JOIN demo_ends e ON e.state = d.state AND e.rounds = d.rounds
         JOIN demo_steps s ON s.seq = e.last OR s.seq < e.last AND (e.last < 8 OR s.seq <= IF(e.last = 8, 2, 1))
         LEFT JOIN demo_reviews r ON r.post_id = p.id AND r.seq = s.seq
    WHERE (d.rounds = 1 OR e.last = 3 OR s.seq NOT IN (3, 4))
    ORDER BY p.id, s.seq;
UPDATE post_moves m JOIN posts p ON p.id = m.post_id SET m.moved_at = m.moved_at - INTERVAL GREATEST(WEEKDAY(m.moved_at) - 4, 0) DAY
    WHERE p.state_since < @now - INTERVAL 95 HOUR;
UPDATE posts p LEFT JOIN (SELECT post_id, MIN(moved_at) AS first_at, COUNT(*) AS moves FROM post_moves GROUP BY post_id) m
                         ON m.post_id = p.id
    SET p.created_at = COALESCE(m.first_at - INTERVAL 2 DAY, p.state_since), p.updated_at = p.state_since,
        p.version = 1 + COALESCE(m.moves, 0);

DROP TEMPORARY TABLE demo_posts, demo_reviews, demo_steps, demo_ends;

-- the key messages that reviewers ticked; some are carried by nothing yet
INSERT INTO post_key_messages (post_id, brief_id, digest, words, person_id, at)
    SELECT p.id, k.brief_id, k.digest, k.words, COALESCE(p.reviewer_id, c.owner_id), p.state_since
    FROM (SELECT 0 AS brief_id, 0 AS position, 0 AS campaign_id UNION ALL VALUES
          (1, 1, 1), (1, 2, 1), (1, 3, 12), (2, 1, 3), (2, 2, 3), (2, 3, 6), (3, 1, 4), (3, 2, 20), (3, 3, 8), (4, 1, 7), (4, 2, 7)) t
         JOIN shared_key_messages k ON k.brief_id = t.brief_id AND k.position = t.position
         JOIN posts p ON p.campaign_id = t.campaign_id AND p.state IN ('approved', 'scheduled', 'published')
         JOIN campaigns c ON c.id = p.campaign_id
    WHERE p.id % 4 IN (t.position % 4, 2);
