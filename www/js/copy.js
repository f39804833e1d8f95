// Copy buttons say when they have done it.
export function start() {
  for (const button of document.querySelectorAll("[data-copy]")) {
    const word = button.lastChild;
    const usual = word.textContent;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      const source = document.getElementById(button.dataset.copy);
      try {
        await navigator.clipboard.writeText(source.value ?? source.textContent.trim());
        word.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(source);
        word.textContent = "Press Ctrl+C";
      }
      setTimeout(() => { word.textContent = usual; }, 2500);
    });
  }
}
