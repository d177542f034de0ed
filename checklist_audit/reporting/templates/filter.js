// Filters the items. Without script the whole list stands there, so nothing is lost.
(function () {
  "use strict";
  var form = document.getElementById("filter");
  if (!form) { return; }
  var items = Array.prototype.slice.call(document.querySelectorAll("article.item"));
  var groups = Array.prototype.slice.call(document.querySelectorAll("section.category"));
  var shown = document.getElementById("shown");
  var nothing = document.getElementById("nothing");
  var texts = null;

  function fits(item, place, want) {
    if (want.status && item.dataset.status.split(" ").indexOf(want.status) < 0) { return false; }
    if (want.owner && item.dataset.owners.split("\n").indexOf(want.owner) < 0) { return false; }
    if (want.category && item.dataset.category !== want.category) { return false; }
    return !want.text || texts[place].indexOf(want.text) >= 0;
  }

  function apply() {
    var want = {
      status: form.elements.status.value,
      owner: form.elements.owner.value,
      category: form.elements.category.value,
      text: form.elements.text.value.trim().toLowerCase()
    };
    // Reading the text of hundreds of rows is done once, and only when somebody searches.
    if (want.text && !texts) {
      texts = items.map(function (item) { return item.textContent.toLowerCase(); });
    }
    var count = 0;
    items.forEach(function (item, place) {
      var fit = fits(item, place, want);
      item.hidden = !fit;
      count += fit ? 1 : 0;
    });
    groups.forEach(function (group) { group.hidden = !group.querySelector("article.item:not([hidden])"); });
    nothing.hidden = count > 0;
    shown.textContent = shown.dataset.words.replace("{n}", count).replace("{of}", items.length);
  }

  // A link from the overview leads to an item that a filter may hide.
  function reveal() {
    var item = location.hash && document.getElementById(location.hash.slice(1));
    if (!item || !item.classList.contains("item")) { return; }
    if (item.hidden) { form.reset(); apply(); }
    item.querySelector("details.inside").open = true;
    item.scrollIntoView();
  }

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("change", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(apply, 0); });
  window.addEventListener("hashchange", reveal);
  apply();
  reveal();
}());
