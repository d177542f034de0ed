// Sorts tables by their headings and finds colleges. Without script the table stands there in the order of rank.
(function () {
  "use strict";
  var collator = new Intl.Collator("zh-CN", { numeric: true });

  function value(row, column) {
    var cell = row.cells[column];
    return cell.dataset.value === undefined ? cell.textContent.trim() : cell.dataset.value;
  }

  function sort(table, column, heading) {
    var up = heading.getAttribute("aria-sort") !== "ascending";
    var body = table.tBodies[0];
    var rows = Array.prototype.slice.call(body.rows);
    rows.sort(function (a, b) {
      var x = value(a, column), y = value(b, column);
      var order = x !== "" && y !== "" && !isNaN(x) && !isNaN(y) ? x - y : collator.compare(x, y);
      return up ? order : -order;
    });
    table.querySelectorAll("th[aria-sort]").forEach(function (other) { other.removeAttribute("aria-sort"); });
    heading.setAttribute("aria-sort", up ? "ascending" : "descending");
    rows.forEach(function (row) { body.appendChild(row); });
  }

  document.querySelectorAll("table.sortable").forEach(function (table) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (heading, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = heading.textContent;
      heading.textContent = "";
      heading.appendChild(button);
      button.addEventListener("click", function () { sort(table, column, heading); });
    });
  });

  var form = document.getElementById("find");
  if (!form) { return; }
  var rows = Array.prototype.slice.call(document.querySelectorAll("#ranking tbody tr"));
  var shown = document.getElementById("shown");

  function apply() {
    var text = form.elements.text.value.trim().toLowerCase(), type = form.elements.type.value, count = 0;
    rows.forEach(function (row) {
      var fit = (!type || row.dataset.type === type) && (!text || row.dataset.name.toLowerCase().indexOf(text) >= 0);
      row.hidden = !fit;
      count += fit ? 1 : 0;
    });
    shown.textContent = shown.dataset.words.replace("{n}", count).replace("{of}", rows.length);
  }

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("change", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  apply();
}());
