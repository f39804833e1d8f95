// Where to begin so that every page of the demo organisation is reached by following links: one
// person of each role, and the pages that no link leads to or only one of many does.

import { bringFile } from './figures.mjs';

export const names = { leader: 'dana.okafor', content: 'sam.reyes', employee: 'priya.nair', admin: 'alex.admin' };

// `client` is signed in as the one of the content team; a file of figures is brought by it.
export async function startsOf(instance, client) {
    const [[goal], [brief]] = [
        await instance.sql(`SELECT g.id FROM goals g JOIN briefs b ON b.id = g.brief_id JOIN people p ON p.id = b.owner_id
            WHERE p.user_name = '${names.leader}' AND b.state = 'published' AND g.state = 'live' LIMIT 1`),
        await instance.sql(`SELECT b.id FROM briefs b JOIN people p ON p.id = b.owner_id
            WHERE p.user_name = '${names.leader}' AND b.state = 'published' LIMIT 1`),
    ].map((rows) => rows[0]);
    const [[measured, figure]] = await instance.sql(`SELECT g.id, f.id FROM goal_progress f JOIN goals g ON g.id = f.goal_id
        JOIN briefs b ON b.id = g.brief_id JOIN people p ON p.id = b.owner_id
        WHERE p.user_name = '${names.leader}' AND b.state = 'published' AND g.state = 'live' AND f.standing = TRUE LIMIT 1`);
    const [[campaign, measure]] = await instance.sql('SELECT campaign_id, id FROM campaign_measures LIMIT 1');
    const leader = ['/', `/goals/${goal}/edit`, `/briefs/${brief}/changes`, `/goals/${goal}/history`, `/goals/${goal}/progress`,
        `/goals/${measured}/progress/${figure}`];
    const content = ['/', `/campaigns/${campaign}/measures/${measure}`];
    const [[asked]] = await instance.sql(`SELECT q.id FROM questions q JOIN people p ON p.id = q.asker_id
        WHERE p.user_name = '${names.content}' AND q.state = 'asked' LIMIT 1`);
    const [[answered, answer]] = await instance.sql(`SELECT a.question_id, a.id FROM answers a JOIN people p ON p.id = a.person_id
        WHERE p.user_name = '${names.content}' LIMIT 1`);
    const [[drafted]] = await instance.sql("SELECT MIN(id) FROM posts WHERE state = 'drafting'");
    content.push(`/posts/${drafted}/panel`);
    content.push((await bringFile(client, 'Post ID,Reach\n1,2\n')).path);
    content.push('/posts/56/compare/1/2', '/posts/56/versions/1', '/posts/57/address', '/posts/64/channels');
    content.push(`/questions/${asked}/edit`, `/questions/${answered}/answers/${answer}`);
    return { leader, content, employee: ['/'], admin: ['/'] };
}
