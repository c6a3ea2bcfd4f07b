// Comfort only: on the page of all questions, one that an answer spares is put away at once, with a line that says so. Without
// this file the page does the same whenever it comes back.
const form = document.getElementById("answers");

function putAway() {
  for (const question of form.querySelectorAll("[data-spared-by]")) {
    const spared = question.dataset.sparedBy.trim().split(" ").some((answer) => {
      const [name, value] = answer.split("=");
      return form.elements[name]?.value === value;
    });
    question.hidden = spared;
    question.nextElementSibling.hidden = !spared;
  }
}

form.addEventListener("change", putAway);
