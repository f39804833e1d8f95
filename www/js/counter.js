// How many characters are left. Characters are counted as a reader sees them.
const segmenter = "Segmenter" in Intl ? new Intl.Segmenter() : null;

function lengthOf(text) {
  return segmenter ? [...segmenter.segment(text)].length : [...text].length;
}

function words(left) {
  const count = Math.abs(left);
  const noun = count === 1 ? "character" : "characters";
  return left < 0 ? `${count} ${noun} too many` : `${count} ${noun} left`;
}

export function start() {
  for (const line of document.querySelectorAll("[data-counter]")) {
    const field = document.getElementById(line.dataset.counter);
    const show = () => {
      const left = Number(line.dataset.max) - lengthOf(field.value);
      line.textContent = words(left);
      line.classList.toggle("counter-over", left < 0);
    };
    field?.addEventListener("input", show);
    if (field?.value) show();
  }
}
