// Counts a text as a network does. cgi-bin/lib/network_count.h says the rules and where they are
// from; the server judges by the same, and tests hold both against each other.
const WORD = String.raw`[\p{Alphabetic}\p{M}\p{Nd}_]`;
const LABEL = `${WORD}(?:(?:${WORD}|-)*${WORD})?`;
const HANDLE = String.raw`[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*`;
const MENTION = String.raw`(?<!${WORD}|[=\/])@${HANDLE}`;
const HASHTAG = String.raw`(?<!${WORD}|&)#${WORD}*\p{Alphabetic}${WORD}*`;
const AFTER_HOST = `(?!${WORD}|-)`;
const URL_START = String.raw`(?<![a-z0-9@#$])https?:\/\/(?:${LABEL}\.)+(?:xn--[a-z0-9-]+|\p{Alphabetic}{2,})${AFTER_HOST}(?::\d+)?`;
const bareStart = (domains) => String.raw`(?<![a-z0-9@#$_.\/-])(?:[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?\.)+`
  + String.raw`(?:(?:${domains})${AFTER_HOST}(?!@)|[a-z]{2}(?=\/))(?::\d+)?`;
const TAIL = /[/?#][^\s<>"]*/y;

const segmenter = "Segmenter" in Intl ? new Intl.Segmenter() : null;
const clustersOf = (text) => (segmenter ? Array.from(segmenter.segment(text), ({ segment }) => segment) : [...text]);

/** Without signs at its end that are the sentence's; a bracket stays where it closes one. */
function withoutPunctuation(tail) {
  let open = [...tail].reduce((sum, sign) => sum + (sign === "(") - (sign === ")"), 0);
  while (/[.,:;!?')\]}…]$/.test(tail)) {
    if (tail.endsWith(")") && open++ >= 0) break;
    tail = tail.slice(0, -1);
  }
  return tail;
}

/** Calls `take(kind, text)` for each piece: words, or what networks make a link of. */
function eachPiece(text, pattern, take) {
  let from = 0;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const { link, mention } = found.groups;
    TAIL.lastIndex = pattern.lastIndex;
    if (link) pattern.lastIndex += withoutPunctuation(TAIL.exec(text)?.[0] ?? "").length;
    if (from < found.index) take("words", text.slice(from, found.index));
    take(link ? "link" : mention ? "mention" : "hashtag", text.slice(found.index, pattern.lastIndex), mention);
    from = pattern.lastIndex;
  }
  if (from < text.length) take("words", text.slice(from));
}

function weightOf(cluster) {
  if (/\p{Extended_Pictographic}(?<![©®])|[©®]\uFE0F|\u20E3|[\u{1F1E6}-\u{1F1FF}]{2}/u.test(cluster) && !cluster.includes("\uFE0E")) return 2;
  return [...cluster].reduce((sum, sign) => {
    const value = sign.codePointAt(0);
    const light = value <= 4351 || (value >= 8192 && value <= 8205) || (value >= 8208 && value <= 8223) || (value >= 8242 && value <= 8247);
    return sum + (light ? 1 : 2);
  }, 0);
}

const graphemes = (text) => clustersOf(text).length;
const weigh = (text) => clustersOf(text).reduce((sum, cluster) => sum + weightOf(cluster), 0);
const bytesOf = (text) => new TextEncoder().encode(text).length;

const whole = { graphemes, utf16: (text) => text.length, bytes: bytesOf };
const byPiece = {
  x: (kind, text, rule) => (kind === "link" ? rule.link : weigh(text)),
  mastodon: (kind, text, rule, local) => (kind === "link" ? rule.link : kind === "mention" ? local.length : graphemes(text)),
};

/** Counts by a rule { unit, link, domains }: { length, bytes, hashtags }. */
export function count(text, rule) {
  const bare = rule.unit === "x" ? `|${bareStart(rule.domains)}` : "";
  const pattern = new RegExp(`(?<link>${URL_START}${bare})|(?<mention>${MENTION})(?:@${HANDLE})?|${HASHTAG}`, "giu");
  const counted = { length: 0, bytes: bytesOf(text), hashtags: 0 };
  if (rule.unit === "x") text = text.normalize("NFC");
  eachPiece(text, pattern, (kind, piece, local) => {
    counted.hashtags += kind === "hashtag";
    counted.length += byPiece[rule.unit]?.(kind, piece, rule, local) ?? 0;
  });
  if (whole[rule.unit]) counted.length = whole[rule.unit](text);
  return counted;
}
