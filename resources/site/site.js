/*! The site of TARS. MIT licence: permission is granted, free of charge, to use, copy, modify, merge, publish,
    distribute, sublicense and sell copies of this file, provided that this notice stays in it. No warranty.
    Every page reads without this script. Data comes from files that call tars.nav, tars.navPart and tars.config. */
(function () {
  "use strict";
  var root = document.documentElement, body, base, page, config = {}, navs = {}, parts = {}, waiting = {}, pager = [];
  var tars = window.tars = { make: make, icon: icon, load: load, keep: keep, kept: kept };
  root.classList.add("script");

  function kept(key) { try { return localStorage.getItem("tars-" + key); } catch (e) { return null; } }
  /* Storage may be refused. */
  function keep(key, value) {
    try { value ? localStorage.setItem("tars-" + key, value) : localStorage.removeItem("tars-" + key); } catch (e) {}
  }
  function setTheme(value) {
    if (value) root.dataset.theme = value; else delete root.dataset.theme;
  }
  if (/^(dark|light)$/.test(kept("theme"))) setTheme(kept("theme"));

  function all(selector, from) { return Array.from((from || document).querySelectorAll(selector)); }
  function one(selector) { return document.querySelector(selector); }
  function make(name, attributes, content) {
    var made = document.createElement(name);
    for (var key in attributes) made.setAttribute(key, attributes[key]);
    [].concat(content === undefined ? [] : content).forEach(function (part) { if (part !== null) made.append(part); });
    return made;
  }
  function svg(name, attributes, child) {
    var made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (var key in attributes) made.setAttribute(key, attributes[key]);
    if (child) made.appendChild(child);
    return made;
  }
  function icon(path) {
    var department = document.getElementById("tars-" + path);
    return department
      ? svg("svg", { "class": "d " + path, width: 20, height: 20, "aria-hidden": "true" }, svg("use", { href: "#tars-" + path }))
      : svg("svg", { "class": "i", viewBox: "0 0 24 24", width: 20, height: 20, "aria-hidden": "true" }, svg("path", { d: path }));
  }
  var home = "M4 11 12 4l8 7v9h-5v-6H9v6H4z", code = "M9 7l-5 5 5 5M15 7l5 5-5 5", copy = "M9 9h11v11H9zM5 15H4V4h11v1";
  function load(address, done) {
    if (waiting[address]) { waiting[address].push(done); return; }
    var calls = waiting[address] = [done];
    var script = make("script", { src: base + address });
    script.onload = script.onerror = function (event) {
      delete waiting[address];
      calls.forEach(function (call) { call(event.type === "load"); });
    };
    document.head.appendChild(script);
  }

  /* A long name breaks where its words do: "Credentials|Matchers|.java" */
  function parted(name) {
    return name.split(/(?=[A-Z.][a-z]|_)/).flatMap(function (word) { return [make("wbr"), word]; });
  }

  /* Navigation */
  tars.nav = function (slug, sections) { navs[slug] = sections; };
  tars.navPart = function (name, rows) { parts[name] = rows; };
  tars.config = function (value) {
    config = tars.data = value;
    body = document.body;
    base = tars.base = body.dataset.root;
    page = tars.page = body.dataset.page.replace(/\.part\d+\.html$/, ".html");
    fillHeader();
    fillNavigation();
  };
  function fillHeader() {
    if (config.version) one(".brand").append(make("span", { "class": "chip" }, config.version));
    if (config.forge)
      one(".tools").append(make("a", { "class": "forge", href: config.forge },
        [icon(code), make("span", {}, config.forge.replace(/^https?:\/\/[^/]*\//, ""))]));
  }
  function link(address, css, content, current) {
    var made = make("a", { href: base + address, "class": css }, content);
    if (current) made.setAttribute("aria-current", current);
    return made;
  }
  function fillNavigation() {
    var nav = one(".nav");
    nav.textContent = "";
    nav.append(one(".brand").cloneNode(true),
      link("index.html", "row", [icon(home), make("span", {}, "Home")], page === "index.html" && "page"));
    config.departments.forEach(function (department) {
      var slug = department[0], own = slug === body.dataset.department;
      var label = link(slug + "/index.html", "", department[1], page === slug + "/index.html" && "page");
      var box = make("details", { "class": "department" }, make("summary", { "class": "row" },
        [icon(slug), label, make("span", { "class": "count" }, department[2] ? department[2].toLocaleString("en") : "")]));
      if (own) { box.open = true; addSections(box, slug); }
      box.addEventListener("toggle", function () {
        if (!navs[slug]) load("nav/" + slug + ".js", function () { addSections(box, slug); });
        else if (box.children.length === 1) addSections(box, slug);
      });
      nav.append(box);
    });
    nav.append(link("contents.html", "row all", [icon("M5 6h14M5 12h14M5 18h9"), make("span", {}, "All pages")],
      page === "contents.html" && "page"));
  }
  function indexIn(rows) { return rows.findIndex(function (row) { return row[1] === page; }); }
  function addSections(box, slug) {
    (navs[slug] || []).forEach(function (section, number) {
      var rows = section[3], firsts = section[4], at = indexIn(rows), lead = section[1] === page;
      var alone = rows.length === 1 && rows[0][1] === section[1];
      var row = link(section[1], "sub", [make("span", {}, section[0]),
        make("span", { "class": "count" }, section[2] > 1 ? section[2].toLocaleString("en") : "")],
        (lead && (alone || at < 0)) ? "page" : at >= 0 && "true");
      box.append(row);
      if (firsts && (lead || page.split("/").slice(0, 2).join() === firsts[0].split("/").slice(0, 2).join())) {
        var part = lead ? 0 : Math.max(0, firsts.filter(function (first) { return first <= page; }).length - 1);
        var name = slug + "." + number + "." + part, place = make("div", { "class": "reserved" });
        box.append(place);
        load("nav/" + name + ".js", function () {
          var found = indexIn(parts[name] || []);
          if (found < 0 && !lead) { place.remove(); return; }
          if (!lead) row.setAttribute("aria-current", "true");
          addSiblings(place, parts[name], found, section);
          fillPager();
        });
      } else if ((at >= 0 || lead) && !alone) {
        addSiblings(box, rows, at, section);
      }
      if (at >= 0 && alone) pager = neighbours(slug, number);
    });
    fillPager();
    var current = box.querySelector("[aria-current=page]");
    if (current && current.offsetTop > innerHeight - 120) one(".nav").scrollTop = current.offsetTop - innerHeight / 2;
  }
  function neighbours(slug, number) {
    return [-1, 1].map(function (step) {
      var section = navs[slug][number + step];
      return section && [section[0], section[1]];
    });
  }
  function addSiblings(box, rows, at, section) {
    var from = Math.max(0, Math.min(at - 20, rows.length - 40)), folder = null;
    var shown = rows.slice(from, from + 40), mixed = new Set(shown.map(folderOf)).size > 1;
    shown.forEach(function (row) {
      var name = row[0], path = /^\S*\/\S*[^/]$/.test(name);
      if (path && mixed && folder !== folderOf(row)) {
        folder = folderOf(row);
        box.append(make("span", { "class": "folder" }, folder || "./"));
      }
      box.append(link(row[1], "sub item" + (path || /^(source|development\/api)\//.test(row[1]) ? " mono" : ""),
        parted(path ? name.slice(name.lastIndexOf("/") + 1) : name), row[1] === page && "page"));
    });
    if (section[2] > shown.length)
      box.append(link(section[1], "sub item more", "All " + section[2].toLocaleString("en")));
    if (section[1] === page) pager = [null, rows[0]];
    else if (at >= 0) pager = [rows[at - 1] || (section[1] !== rows[0][1] && [section[0], section[1]]), rows[at + 1]];
  }
  function folderOf(row) { return row[0].slice(0, row[0].lastIndexOf("/") + 1); }
  function fillPager() {
    var place = one(".pager");
    if (!place || !pager.length) return;
    place.textContent = "";
    pager.forEach(function (row, next) {
      if (!row) { place.append(make("span")); return; }
      place.append(make("a", { href: base + row[1], rel: next ? "next" : "prev" },
        [make("span", {}, next ? "Next" : "Previous"), make("b", {}, row[0])]));
    });
  }

  /* What follows needs the whole page. */
  function dateText(date) {
    return date ? new Date(date).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }) : "";
  }
  function forgeFile(lines) {
    var forge = config.forge, file = body.dataset.source, commit = config.commit;
    if (!forge || !file || !commit) return null;
    var host = forge.split("/")[2];
    var kind = /github/.test(host) ? ["GitHub", "/blob/"] : /gitlab/.test(host) ? ["GitLab", "/-/blob/"]
      : /codeberg|gitea|forgejo/.test(host) ? ["Codeberg", "/src/commit/"] : /bitbucket/.test(host) ? ["Bitbucket", "/src/"] : null;
    return kind && [kind[0], forge + kind[1] + commit + "/" + file + (lines || "")];
  }
  function fillFooter() {
    var commit = config.commit && make("code", {}, config.commit.slice(0, 8)), date = dateText(config.date), foot = all(".foot > span");
    if (commit && foot.length) {
      foot[0].textContent = "Written by TARS from commit ";
      foot[0].append(config.forge && /github|gitlab|codeberg/.test(config.forge)
        ? make("a", { href: config.forge + "/commit/" + config.commit }, commit) : commit, date ? ", " + date : "");
    }
    if (foot.length && config.documents) foot[1].textContent = config.documents.toLocaleString("en") + " documents";
    var fresh = one(".fresh ul");
    if (fresh && commit)
      fresh.prepend(make("li", {}, [make("span", {}, "Commit"), commit.cloneNode(true)]),
        make("li", {}, [make("span", {}, "Commit date"), make("span", {}, date)]));
  }
  function addTheme() {
    var button = one(".theme"), names = ["light", "dark"];
    function toggle() {
      var next = names[names.indexOf(root.dataset.theme) + 1];
      setTheme(next);
      keep("theme", next);
      name();
    }
    function name() {
      button.title = "Theme: " + (root.dataset.theme || "as the system's");
      button.setAttribute("aria-label", button.title);
    }
    name();
    button.addEventListener("click", toggle);
    return toggle;
  }
  function copyText(text) {
    return navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject();
  }
  function copyButton(label, text) {
    var word = make("span", {}, label), button = make("button", { type: "button", "class": "copy" }, [icon(copy), word]);
    button.addEventListener("click", function () {
      copyText(text()).then(function () { return "Copied"; }, function () { return "Not copied"; }).then(function (said) {
        word.textContent = one(".said").textContent = said;
        setTimeout(function () { word.textContent = label; }, 2000);
      });
    });
    return button;
  }
  function addCopyButtons() {
    all("pre.code").forEach(function (box) {
      var caption = box.parentNode.querySelector("figcaption"), content = box.textContent;
      var button = copyButton("Copy", function () { return content; });
      if (caption) { caption.append(button); return; }
      var frame = make("div", { "class": "code-box" });
      box.replaceWith(frame);
      frame.append(box, button);
    });
  }
  function addFilter() {
    var box = one(".filter"), lists = all(".body > .summary"), rows = all(".body > .summary > li");
    if (!box) return;
    var field = box.querySelector("input"), buttons = all("button", box), kind = "All";
    function apply() {
      var wanted = field.value.trim().toLowerCase();
      rows.forEach(function (row) {
        row.hidden = !row.querySelector(".what").textContent.toLowerCase().includes(wanted);
      });
      lists.forEach(function (list) {
        var heading = list.previousElementSibling, isHeading = heading && heading.classList.contains("list");
        list.hidden = !list.querySelector("li:not([hidden])")
          || (kind !== "All" && isHeading && heading.firstChild.textContent !== kind);
        if (isHeading) heading.hidden = list.hidden;
      });
    }
    field.addEventListener("input", apply);
    buttons.forEach(function (button) {
      button.addEventListener("click", function () {
        kind = button.textContent;
        buttons.forEach(function (other) { other.setAttribute("aria-pressed", other === button); });
        apply();
      });
    });
  }
  // Browsers without ::details-content show what is closed only when it is opened.
  function openDetails() {
    var drawer = one(".drawer");
    if (!CSS.supports("selector(::details-content)"))
      [[drawer, 861], [one(".toc"), 1181]].forEach(function (pair) { if (pair[0] && innerWidth >= pair[1]) pair[0].open = true; });
    drawer.addEventListener("click", function (event) { if (event.target === drawer) drawer.open = false; });
  }
  // By observation: asking thousands of entries where they are would lay them all out.
  function markContents() {
    var toc = one(".toc"), links = {}, current;
    if (!toc) return;
    var observer = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        var link = links[entry.target.id];
        if (!entry.isIntersecting || !link) return;
        if (current) current.removeAttribute("aria-current");
        (current = link).setAttribute("aria-current", "true");
        var top = link.offsetTop;
        if (top < toc.scrollTop || top > toc.scrollTop + toc.clientHeight - 40) toc.scrollTop = top - toc.clientHeight / 2;
      });
    }, { rootMargin: "-64px 0px -70% 0px" });
    all("a", toc).forEach(function (link) {
      var head = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (head) { links[head.id] = link; observer.observe(head); }
    });
  }
  function markLines() {
    var source = one(".source"), actions = one(".bar"), forge;
    if (!source) return;
    var tools = make("div", { "class": "actions" }, copyButton("Copy link to lines", function () { return location.href; }));
    if (forgeFile()) tools.append(forge = make("a", {}, [icon("M19 13v6H5V5h6M14 4h6v6M20 4l-9 9"), forgeFile()[0]]));
    actions.append(tools);
    // Quoted lines, wherever they stand: how many, and the hash of their text.
    function find(count, wanted) {
      var found = all("code", source).some(function (code, i, lines) {
        var hash = 2166136261;
        lines.slice(i, i + count).map(function (line) { return line.textContent.replace(/\s+/g, " ").trim(); }).join("\n")
          .replace(/[^]/g, function (c) { hash = Math.imul(hash ^ c.charCodeAt(), 16777619); });
        if (hash >>> 0 !== wanted) return false;
        i += +all("a", source)[0].hash.slice(2);
        location.replace("#L" + i + "-L" + (i + count - 1));
        return true;
      });
      var pages = all(".parts a"), next = pages[pages.findIndex(function (a) { return a.hasAttribute("aria-current"); }) + 1];
      if (!found && next) location.replace(next.href + location.hash);
    }
    function show() {
      var quote = /^#quote-(\d+)-([0-9a-f]{8})$/.exec(location.hash);
      if (quote) find(+quote[1], parseInt(quote[2], 16));
      var range = /^#L(\d+)(?:-L(\d+))?$/.exec(location.hash), note = one(".marked");
      all(".on", source).forEach(function (line) { line.classList.remove("on"); });
      note.textContent = "";
      if (forge) forge.href = forgeFile(range ? range[0] : "")[1];
      if (!range) return;
      var from = Math.min(range[1], range[2] || range[1]), to = Math.max(range[1], range[2] || range[1]);
      if (!document.getElementById("L" + from)) {
        var part = all(".parts a").filter(function (a) { return +a.dataset.first <= from; }).pop();
        if (part && !part.hasAttribute("aria-current")) location.replace(part.href + location.hash);
        return;
      }
      for (var i = from, line; i <= to && (line = document.getElementById("L" + i)); ++i) line.classList.add("on");
      document.getElementById("L" + from).scrollIntoView({ block: "center" });
      note.textContent = (from === to ? "Line " + from : "Lines " + from + "–" + to) + " marked; Shift+click another number to widen";
    }
    source.addEventListener("click", function (event) {
      var number = event.target.closest(".source > div > a"), begin = /^#L(\d+)/.exec(location.hash);
      if (!number || !event.shiftKey || !begin) return;
      event.preventDefault();
      location.hash = "#L" + begin[1] + "-" + number.hash.slice(1);
    });
    addEventListener("hashchange", show);
    show();
  }
  function openSearch(event) {
    if (event) event.preventDefault();
    if (tars.search) tars.search(); else load("assets/search.js", function (there) { if (there) tars.search(); });
  }
  var keys = [["/ or Ctrl+K", "Search"], ["[ and ]", "Previous and next page"], ["t", "Theme"], ["s", "Source"], ["?", "This list"]];
  function showKeys() {
    var single = make("input", { type: "checkbox" });
    single.checked = kept("keys") !== "off";
    single.addEventListener("change", function () { keep("keys", single.checked ? null : "off"); });
    var list = make("dl", {}, keys.map(function (key) { return make("div", {}, [make("dt", {}, make("kbd", {}, key[0])), make("dd", {}, key[1])]); }));
    var dialog = make("dialog", { "class": "keys", "aria-label": "Keyboard" },
      [make("h2", {}, "Keyboard"), list, make("label", {}, [single, " Single keys"]), make("form", { method: "dialog" }, make("button", {}, "Close"))]);
    dialog.addEventListener("close", function () { dialog.remove(); });
    body.append(dialog);
    dialog.showModal();
  }
  function addKeys(toggleTheme) {
    function follow(selector) { var found = one(selector); if (found) found.click(); }
    document.addEventListener("keydown", function (event) {
      if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) return openSearch(event);
      if (event.key === "Escape") one(".drawer").open = innerWidth > 860 && one(".drawer").open;
      var typing = event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, dialog");
      if (typing || kept("keys") === "off") return;
      if (event.key === "/") openSearch(event);
      else if (event.key === "[") follow(".pager [rel=prev]");
      else if (event.key === "]") follow(".pager [rel=next]");
      else if (event.key === "t") toggleTheme();
      else if (event.key === "s") follow(".actions a");
      else if (event.key === "?") showKeys();
    });
  }
  document.addEventListener("DOMContentLoaded", function () {
    body = document.body;
    body.append(make("span", { "class": "said", role: "status" }));
    openDetails();
    fillPager();
    fillFooter();
    addCopyButtons();
    addFilter();
    markContents();
    markLines();
    one(".find").addEventListener("click", openSearch);
    addKeys(addTheme());
  });
  // Entries that were not laid out before take another height than was kept for them.
  addEventListener("load", function () {
    var target = !/^#L\d/.test(location.hash) && one(":target"), left = 8;
    if (target) (function again() {
      target.scrollIntoView();
      if (--left) requestAnimationFrame(again);
    })();
  });
})();
