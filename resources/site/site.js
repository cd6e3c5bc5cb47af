/*! The site of TARS. MIT licence: permission is granted, free of charge, to use, copy, modify, merge, publish,
    distribute, sublicense and sell copies of this file, provided that this notice stays in it. No warranty.
    Every page reads without this script: it adds the theme switch, copying, filtering and marking, and nothing else. */
(function () {
  "use strict";
  var root = document.documentElement;
  var key = "tars-theme";

  function stored() {
    try { return localStorage.getItem(key); } catch (error) { return null; } // storage may be refused
  }
  function store(value) {
    try { localStorage.setItem(key, value); } catch (error) { /* lasts for the page */ }
  }
  var theme = stored();
  if (theme === "dark" || theme === "light") root.setAttribute("data-theme", theme);

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }
  function icon(path) {
    var space = "http://www.w3.org/2000/svg";
    var svg = document.createElementNS(space, "svg");
    svg.setAttribute("class", "i");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("width", "18");
    svg.setAttribute("height", "18");
    svg.setAttribute("aria-hidden", "true");
    var drawn = document.createElementNS(space, "path");
    drawn.setAttribute("d", path);
    svg.appendChild(drawn);
    return svg;
  }
  function isDark() {
    var own = root.getAttribute("data-theme");
    return own ? own === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }
  function isTyping(event) {
    return event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  }

  function addThemeSwitch() {
    var tools = document.querySelector(".tools");
    if (!tools) return;
    var button = element("button");
    button.type = "button";
    button.appendChild(icon("M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z"));
    function name() {
      var label = isDark() ? "Use the light theme" : "Use the dark theme";
      button.setAttribute("aria-label", label);
      button.title = label;
    }
    function toggle() {
      var next = isDark() ? "light" : "dark";
      root.setAttribute("data-theme", next);
      store(next);
      name();
    }
    name();
    button.addEventListener("click", toggle);
    document.addEventListener("keydown", function (event) {
      if (event.key === "t" && !isTyping(event)) toggle();
    });
    tools.appendChild(button);
  }

  function copyText(text) {
    if (navigator.clipboard && navigator.clipboard.writeText) return navigator.clipboard.writeText(text);
    return new Promise(function (done, failed) {
      var field = element("textarea");
      field.value = text;
      document.body.appendChild(field);
      field.select();
      var copied = document.execCommand("copy");
      field.remove();
      if (copied) done(); else failed();
    });
  }

  function addCopyButtons() {
    var spoken = element("span", "skip");
    spoken.setAttribute("role", "status");
    document.body.appendChild(spoken);
    document.querySelectorAll("pre.code").forEach(function (box) {
      var code = box.textContent;
      var frame = element("div");
      frame.className = "code-box";
      var button = element("button", "copy", "Copy");
      button.type = "button";
      button.addEventListener("click", function () {
        copyText(code).then(function () {
          button.textContent = "Copied";
          spoken.textContent = "Copied";
          setTimeout(function () { button.textContent = "Copy"; spoken.textContent = ""; }, 2000);
        }, function () { button.textContent = "Not copied"; });
      });
      box.parentNode.insertBefore(frame, box);
      frame.appendChild(box);
      frame.appendChild(button);
    });
  }

  function addFilter() {
    var lists = document.querySelectorAll(".summary");
    var rows = document.querySelectorAll(".summary > li");
    if (!lists.length || rows.length < 12) return;
    var field = element("input", "filter");
    field.type = "search";
    field.placeholder = "Filter " + rows.length + " symbols";
    field.setAttribute("aria-label", field.placeholder);
    field.addEventListener("input", function () {
      var wanted = field.value.trim().toLowerCase();
      rows.forEach(function (row) {
        var name = row.querySelector(".what").textContent.toLowerCase();
        row.hidden = name.indexOf(wanted) < 0;
      });
      lists.forEach(function (list) {
        var heading = list.previousElementSibling;
        var empty = !list.querySelector("li:not([hidden])");
        list.hidden = empty;
        if (heading && heading.classList.contains("list")) heading.hidden = empty;
      });
    });
    var first = lists[0];
    var before = first.previousElementSibling;
    var place = before && before.classList.contains("list") ? before : first;
    place.parentNode.insertBefore(field, place);
  }

  // Browsers without ::details-content show what is closed only when it is opened.
  function openDetails() {
    if (window.CSS && CSS.supports("selector(::details-content)")) return;
    [[".drawer", 861], [".toc", 1181]].forEach(function (pair) {
      var details = document.querySelector(pair[0]);
      if (details && window.innerWidth >= pair[1]) details.open = true;
    });
  }

  function markContents() {
    var links = {};
    document.querySelectorAll(".toc a").forEach(function (link) { links[decodeURIComponent(link.hash.slice(1))] = link; });
    var headings = document.querySelectorAll(".body [id]");
    if (!headings.length || !window.IntersectionObserver) return;
    var current = null;
    var observer = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        var link = links[entry.target.id];
        if (!entry.isIntersecting || !link) return;
        if (current) current.removeAttribute("aria-current");
        link.setAttribute("aria-current", "true");
        current = link;
      });
    }, { rootMargin: "-64px 0px -70% 0px" });
    headings.forEach(function (heading) { if (links[heading.id]) observer.observe(heading); });
  }

  // Shift and a line number widen the marked lines.
  function markLines() {
    var source = document.querySelector(".source");
    if (!source) return;
    function show() {
      var range = /^#L(\d+)-L(\d+)$/.exec(location.hash);
      source.querySelectorAll(".on").forEach(function (line) { line.classList.remove("on"); });
      if (!range) return;
      var from = Math.min(+range[1], +range[2]);
      var to = Math.max(+range[1], +range[2]);
      for (var i = from; i <= to; ++i) {
        var line = document.getElementById("L" + i);
        if (!line) break;
        line.classList.add("on");
        if (i === from) line.scrollIntoView({ block: "center" });
      }
    }
    source.addEventListener("click", function (event) {
      var link = event.target.closest("a");
      var begin = /^#L(\d+)/.exec(location.hash);
      if (!link || !event.shiftKey || !begin) return;
      event.preventDefault();
      location.hash = "#L" + begin[1] + "-" + link.hash.slice(1);
    });
    window.addEventListener("hashchange", show);
    show();
  }

  document.addEventListener("DOMContentLoaded", function () {
    openDetails();
    addThemeSwitch();
    addCopyButtons();
    addFilter();
    markContents();
    markLines();
    document.addEventListener("keydown", function (event) {
      var source = document.querySelector(".actions a");
      if (event.key === "s" && source && !isTyping(event)) location.href = source.href;
    });
  });
})();
