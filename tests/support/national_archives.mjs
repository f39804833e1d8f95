// The strategy of the National Archives and the posts of digital.gov, which stand in
// ../shared/data beside the project; `absent` says which of them is not there.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folderOf = (name) => fileURLToPath(new URL(`../../../shared/data/${name}/`, import.meta.url));
const strategyFolder = folderOf('brief-national-archives');
const postsFolder = folderOf('posts-digitalgov');
const missing = [strategyFolder, postsFolder].find((folder) => !existsSync(folder));

export const absent = missing ? `the folder ${missing.replace(/^.*\/shared/, '../shared')} is not here` : false;

export const parts = ['introduction', 'vision', 'goal1', 'goal2', 'goal3', 'goal4'];
export const sourceOf = (name) => readFileSync(`${strategyFolder}${name}.md`, 'utf8');
export const pathOf = (name) => `${strategyFolder}${name}.md`;

export const goals = [
    { title: 'Tell great stories', category: 6, measure: 'Views of our stories in a year', unit: 'million views', baseline: '250', target: '300' },
    { title: 'Deepen engagement', category: 4, measure: 'Comments and contributions in a year', unit: 'thousand', baseline: '', target: '40' },
    { title: 'Grow our audience', category: 2, measure: 'Followers on all platforms', unit: 'million', baseline: '1.5', target: '2.25' },
    { title: 'Cultivate a community of practice', category: 5, measure: 'Staff who contribute', unit: 'people', baseline: '200', target: '300' },
];

// Paths of the posts, in the order of their names.
export const postPaths = () =>
    readdirSync(postsFolder).filter((name) => name.endsWith('.md')).sort().map((name) => postsFolder + name);
