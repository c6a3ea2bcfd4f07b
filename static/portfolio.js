// Comfort only: every page of the portfolio works without this file.

// Files are sent with a bar that shows how much has gone; the page that follows shows the work.
const portfolio = document.getElementById("portfolio");
portfolio?.addEventListener("submit", (event) => {
  event.preventDefault();
  const sending = document.getElementById("sending");
  const bar = sending.querySelector("progress");
  const request = new XMLHttpRequest();
  request.upload.onprogress = (sent) => { bar.value = (100 * sent.loaded) / sent.total; };
  request.onload = () => {
    if (request.status < 400) location.assign(request.responseURL);
    else { document.open(); document.write(request.responseText); document.close(); }
  };
  request.onerror = () => portfolio.submit();
  request.open("POST", portfolio.action);
  request.send(new FormData(portfolio));
  sending.hidden = false;
  portfolio.querySelector("button").disabled = true;
});

// Files may be dropped anywhere on their field.
const drop = document.querySelector(".drop");
for (const name of ["dragover", "drop"]) drop?.addEventListener(name, (event) => {
  event.preventDefault();
  if (name === "drop") drop.querySelector("input").files = event.dataTransfer.files;
});

// The bar follows the work; the result comes by itself.
const working = document.getElementById("working");
async function follow() {
  try {
    const found = await (await fetch(working.dataset.address)).json();
    working.querySelector("progress").value = found.percent;
    if (found.said) working.querySelector("strong").textContent = found.said;
    if (!found.over) return setTimeout(follow, 500);
  } catch { await new Promise((wait) => setTimeout(wait, 2000)); }
  location.reload();
}
if (working) follow();

// A filter chosen is applied at once.
document.querySelector(".filters")?.addEventListener("change", (event) => event.currentTarget.requestSubmit());
