-- The demo organisation: Northbank Heat, who make, sell and look after heat pumps.
-- Factory and head office in Sunderland, a coil plant in Gdańsk, depots in Leeds,
-- Bristol and Cork. Loaded once, in the order of the file names; every date is relative
-- to the day of loading. Everybody who is active signs in with: throughline demo 2026
SET @now = UTC_TIMESTAMP();

INSERT INTO departments (id, name) VALUES
    (1, 'Factory and Operations'), (2, 'Field Service'), (3, 'Sales and Partners'),
    (4, 'Engineering'), (5, 'People and Learning'), (6, 'Communications'),
    (7, 'Finance and Corporate'), (8, 'Customer Care');

INSERT INTO people (id, user_name, email, name, title, department_id, time_zone, roles, state,
                    created_at) VALUES
    (1, 'alex.admin', 'alex.admin@northbank.example', 'Alex Marlow', 'Workplace Systems Manager', 7, 'Europe/London', 9, 'active', @now),
    (2, 'dana.okafor', 'dana.okafor@northbank.example', 'Dana Okafor', 'Chief Operating Officer', 1, 'Europe/London', 5, 'active', @now),
    (3, 'sam.reyes', 'sam.reyes@northbank.example', 'Sam Reyes', 'Head of Content', 6, 'Europe/London', 3, 'active', @now),
    (4, 'priya.nair', 'priya.nair@northbank.example', 'Priya Nair', 'Commissioning Engineer', 2, 'Europe/London', 1, 'active', @now),
    (5, 'ines.carvalho', 'ines.carvalho@northbank.example', 'Inês Carvalho', 'Social Media Editor', 6, 'Europe/London', 3, 'active', @now),
    (6, 'callum.reid', 'callum.reid@northbank.example', 'Callum Reid', 'Senior Writer', 6, 'Europe/London', 3, 'active', @now),
    (7, 'yuki.tanabe', 'yuki.tanabe@northbank.example', 'Yuki Tanabe', 'Video Producer', 6, 'Europe/London', 3, 'active', @now),
    (8, 'zanele.dube', 'zanele.dube@northbank.example', 'Zanele Dube', 'Campaign Manager', 6, 'Europe/London', 3, 'active', @now),
    (9, 'oskar.lind', 'oskar.lind@northbank.example', 'Oskar Lind', 'Web and Newsletter Editor', 6, 'Europe/Warsaw', 3, 'active', @now),
    (10, 'beth.ormerod', 'beth.ormerod@northbank.example', 'Beth Ormerod', 'Photographer and Designer', 6, 'Europe/London', 3, 'active', @now),
    (11, 'henrik.solberg', 'henrik.solberg@northbank.example', 'Henrik Solberg', 'Chief Executive', 7, 'Europe/London', 5, 'active', @now),
    (12, 'margaret.achterberg', 'margaret.achterberg@northbank.example', 'Margaret Achterberg', 'Chief People Officer', 5, 'Europe/London', 5, 'active', @now),
    (13, 'tomasz.wieczorek', 'tomasz.wieczorek@northbank.example', 'Tomasz Wieczorek', 'Director of Engineering', 4, 'Europe/Warsaw', 5, 'active', @now),
    (14, 'laila.haddad', 'laila.haddad@northbank.example', 'Laila Haddad', 'Commercial Director', 3, 'Europe/London', 5, 'active', @now),
    (15, 'gareth.pugh', 'gareth.pugh@northbank.example', 'Gareth Pugh', 'Campaign Manager', 6, 'Europe/London', 3, 'inactive', @now),
    (16, 'marek.zielinski', 'marek.zielinski@northbank.example', 'Marek Zieliński', 'Line Lead, Coils', 1, 'Europe/Warsaw', 1, 'active', @now),
    (17, 'agnieszka.krol', 'agnieszka.krol@northbank.example', 'Agnieszka Król', 'Quality Inspector', 1, 'Europe/Warsaw', 1, 'active', @now),
    (18, 'joyce.atkinson', 'joyce.atkinson@northbank.example', 'Joyce Atkinson', 'Assembly Technician', 1, 'Europe/London', 1, 'active', @now),
    (19, 'femi.adeyemi', 'femi.adeyemi@northbank.example', 'Femi Adeyemi', 'Brazing Instructor', 1, 'Europe/London', 1, 'active', @now),
    (20, 'ronan.byrne', 'ronan.byrne@northbank.example', 'Ronan Byrne', 'Depot Manager, Cork', 2, 'Europe/Dublin', 1, 'active', @now),
    (21, 'huimin.tan', 'huimin.tan@northbank.example', 'Tan Hui Min', 'Process Engineer', 1, 'Europe/London', 1, 'active', @now),
    (22, 'nadia.petrova', 'nadia.petrova@northbank.example', 'Nadia Petrova', 'Production Planner', 1, 'Europe/London', 1, 'active', @now),
    (23, 'kofi.mensah', 'kofi.mensah@northbank.example', 'Kofi Mensah', 'Assembly Apprentice', 1, 'Europe/London', 1, 'active', @now),
    (24, 'leanne.foster', 'leanne.foster@northbank.example', 'Leanne Foster', 'Field Service Manager', 2, 'Europe/London', 1, 'active', @now),
    (25, 'mohammed.iqbal', 'mohammed.iqbal@northbank.example', 'Mohammed Iqbal', 'Senior Service Engineer, Leeds', 2, 'Europe/London', 1, 'active', @now),
    (26, 'siobhan.kelly', 'siobhan.kelly@northbank.example', 'Siobhán Kelly', 'Service Engineer, Cork', 2, 'Europe/Dublin', 1, 'active', @now),
    (27, 'dai.morgan', 'dai.morgan@northbank.example', 'Dai Morgan', 'Service Engineer, Bristol', 2, 'Europe/London', 1, 'active', @now),
    (28, 'ewa.nowak', 'ewa.nowak@northbank.example', 'Ewa Nowak', 'Service Scheduler', 2, 'Europe/London', 1, 'active', @now),
    (29, 'tyrone.clarke', 'tyrone.clarke@northbank.example', 'Tyrone Clarke', 'Apprentice Service Engineer', 2, 'Europe/London', 1, 'active', @now),
    (30, 'ruth.abelman', 'ruth.abelman@northbank.example', 'Ruth Abelman', 'Technical Support Lead', 2, 'Europe/London', 1, 'active', @now),
    (31, 'patrick.doyle', 'patrick.doyle@northbank.example', 'Patrick Doyle', 'Partner Manager, Ireland', 3, 'Europe/Dublin', 1, 'active', @now),
    (32, 'chidi.eze', 'chidi.eze@northbank.example', 'Chidi Eze', 'Housing Account Manager', 3, 'Europe/London', 1, 'active', @now),
    (33, 'marianne.fournier', 'marianne.fournier@northbank.example', 'Marianne Fournier', 'Installer Training Coordinator', 3, 'Europe/London', 1, 'active', @now),
    (34, 'hamish.baird', 'hamish.baird@northbank.example', 'Hamish Baird', 'Area Sales Manager', 3, 'Europe/London', 1, 'active', @now),
    (35, 'noor.rahman', 'noor.rahman@northbank.example', 'Noor Rahman', 'Sales Analyst', 3, 'Europe/London', 1, 'active', @now),
    (36, 'gwen.prosser', 'gwen.prosser@northbank.example', 'Gwen Prosser', 'Showroom Manager, Bristol', 3, 'Europe/London', 1, 'active', @now),
    (37, 'anika.sorensen', 'anika.sorensen@northbank.example', 'Anika Sørensen', 'Acoustics Engineer', 4, 'Europe/London', 1, 'active', @now),
    (38, 'rajesh.kulkarni', 'rajesh.kulkarni@northbank.example', 'Rajesh Kulkarni', 'Firmware Lead', 4, 'Europe/London', 1, 'active', @now),
    (39, 'isobel.grant', 'isobel.grant@northbank.example', 'Isobel Grant', 'Test Engineer', 4, 'Europe/London', 1, 'active', @now),
    (40, 'piotr.malinowski', 'piotr.malinowski@northbank.example', 'Piotr Malinowski', 'Mechanical Designer', 4, 'Europe/Warsaw', 1, 'active', @now),
    (41, 'fatima.bennani', 'fatima.bennani@northbank.example', 'Fatima Zahra Bennani', 'Refrigeration Engineer', 4, 'Europe/London', 1, 'active', @now),
    (42, 'luke.hartley', 'luke.hartley@northbank.example', 'Luke Hartley', 'Field Trial Engineer', 4, 'Europe/London', 1, 'active', @now),
    (43, 'mei.chen', 'mei.chen@northbank.example', 'Mei Chen', 'Data Engineer', 4, 'Europe/London', 1, 'active', @now),
    (44, 'jamal.whitaker', 'jamal.whitaker@northbank.example', 'Jamal Whitaker', 'Apprenticeship Manager', 5, 'Europe/London', 1, 'active', @now),
    (45, 'orla.fitzpatrick', 'orla.fitzpatrick@northbank.example', 'Orla Fitzpatrick', 'People Partner', 5, 'Europe/Dublin', 1, 'active', @now),
    (46, 'kasia.duda', 'kasia.duda@northbank.example', 'Kasia Duda', 'People Partner, Gdańsk', 5, 'Europe/Warsaw', 1, 'active', @now),
    (47, 'bronwen.hughes', 'bronwen.hughes@northbank.example', 'Bronwen Hughes', 'Learning Designer', 5, 'Europe/London', 1, 'active', @now),
    (48, 'ade.balogun', 'ade.balogun@northbank.example', 'Ade Balogun', 'Recruiter', 5, 'Europe/London', 1, 'active', @now),
    (49, 'graham.tully', 'graham.tully@northbank.example', 'Graham Tully', 'Financial Controller', 7, 'Europe/London', 1, 'active', @now),
    (50, 'simone.baptiste', 'simone.baptiste@northbank.example', 'Simone Baptiste', 'Purchasing Manager', 7, 'Europe/London', 1, 'active', @now),
    (51, 'viktor.horvath', 'viktor.horvath@northbank.example', 'Viktor Horváth', 'Logistics Planner', 7, 'Europe/Warsaw', 1, 'active', @now),
    (52, 'alice.penrose', 'alice.penrose@northbank.example', 'Alice Penrose', 'Payroll Lead', 7, 'Europe/London', 1, 'active', @now),
    (53, 'devika.menon', 'devika.menon@northbank.example', 'Devika Menon', 'Data Protection Officer', 7, 'Europe/London', 1, 'active', @now),
    (54, 'sunita.rao', 'sunita.rao@northbank.example', 'Sunita Rao', 'Customer Care Team Lead', 8, 'Europe/London', 1, 'active', @now),
    (55, 'ben.allardyce', 'ben.allardyce@northbank.example', 'Ben Allardyce', 'Customer Care Adviser', 8, 'Europe/London', 1, 'active', @now),
    (56, 'tanisha.brown', 'tanisha.brown@northbank.example', 'Tanisha Brown', 'Customer Care Adviser', 8, 'Europe/London', 1, 'active', @now),
    (57, 'elif.yildiz', 'elif.yildiz@northbank.example', 'Elif Yıldız', 'Complaints Specialist', 8, 'Europe/London', 1, 'active', @now),
    (58, 'morag.sinclair', 'morag.sinclair@northbank.example', 'Morag Sinclair', 'Care Plan Adviser', 8, 'Europe/London', 1, 'active', @now),
    (59, 'jonas.weber', 'jonas.weber@northbank.example', 'Jonas Weber', 'Customer Care Adviser', 8, 'Europe/London', 1, 'invited', @now),
    (60, 'catriona.muir', 'catriona.muir@northbank.example', 'Catriona Muir', 'Trainee Service Engineer', 2, 'Europe/London', 1, 'invited', @now);
UPDATE people SET created_at = @now - INTERVAL IF(state = 'invited', 61 - id, 365 - id) DAY;

-- argon2id, 2 passes over 64 MiB
INSERT INTO credentials (person_id, password_hash, changed_at)
    SELECT id, '$argon2id$v=19$m=65536,t=2,p=1$xlhuLR2hY6sHrYX253hE1Q$3DbvVbYKbPRYFmaoZEAgbrSXAtJgeyr3Rp2wW2m0Bl8',
           created_at
    FROM people WHERE state = 'active';

-- nobody knows these tokens: an admin makes a new link
INSERT INTO invitations (person_id, token_hash, invited_by, expires_at)
    SELECT id, RANDOM_BYTES(32), 1, created_at + INTERVAL 14 DAY FROM people WHERE state = 'invited';

-- all but those who were just invited know their way
UPDATE people SET welcomed_at = created_at WHERE state = 'active';
