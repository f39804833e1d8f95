// How many characters are left, as a reader counts them or as a network does.
import { count } from "./network_count.js";

const nouns = { bytes: ["byte", "bytes"], hashtags: ["hashtag", "hashtags"] };

function words(left, [one, many] = ["character", "characters"]) {
  const number = Math.abs(left);
  const noun = number === 1 ? one : many;
  return left < 0 ? `${number} ${noun} too many` : `${number} ${noun} left`;
}

/** What a line's attributes say: see the macro field_counter. */
function ruleOf({ max, unit = "graphemes", link, domains, bytes, hashtags }) {
  return { unit, link: Number(link), domains, most: { length: Number(max), bytes: Number(bytes), hashtags: Number(hashtags) } };
}

/** The length always; bytes and hashtags where they are too many. */
function stateOf(text, rule) {
  const counted = count(text, rule);
  const left = (what) => rule.most[what] - counted[what];
  const over = ["bytes", "hashtags"].filter((what) => rule.most[what] > 0 && left(what) < 0);
  const length = rule.most.length > 0 ? [words(left("length"), nouns[rule.unit])] : [];
  return { text: [...length, ...over.map((what) => words(left(what), nouns[what]))].join(", "), over: over.length > 0 || (rule.most.length > 0 && left("length") < 0) };
}

export function start() {
  for (const line of document.querySelectorAll("[data-counter]")) {
    const field = document.getElementById(line.dataset.counter);
    const rule = ruleOf(line.dataset);
    const show = () => {
      const state = stateOf(field.value, rule);
      line.textContent = state.text;
      line.classList.toggle("counter-over", state.over);
    };
    field?.addEventListener("input", show);
    if (field?.value) show();
  }
}
