/*! The search of TARS's sites. MIT licence, as site.js. Loaded with the first search. The index lies in script files
    (site/search/), because scripts load from file:// where fetch does not: meta, shards of words, blocks of results. */
(function () {
  "use strict";
  var tars = window.tars, make = tars.make, meta = null, shards = {}, blocks = {}, pageBlocks = {}, missing = false;
  tars.searchMeta = function (value) { meta = value; };
  tars.shard = function (key, data) { shards[key] = data; };
  tars.block = function (number, rows) { blocks[number] = rows; };
  tars.pageBlock = function (number, rows) { pageBlocks[number] = rows; };

  var letters = "FCSETMVNK", groups = ["Symbols", "Guides and pages", "Source", "Tests"], tabs = ["All", "Symbols", "Guides", "Source", "Tests"];
  var prefixes = { "f:": ["F"], "c:": ["C", "S", "E"], "m:": ["M"] };
  var dialog, input, list, count, tabBox, tab = 0, turn = 0, chosen = -1, before;

  function fileOf(key) { return "s-" + key.replace(/[^a-z0-9_]/g, function (c) { return "-" + c.charCodeAt(0).toString(16); }); }
  function get(store, key, address, done) {
    if (store[key] === null) missing = true;
    if (store[key] !== undefined) return done();
    tars.load("search/" + address + ".js", function (there) {
      if (!there) { missing = true; store[key] = null; }
      done();
    });
  }
  function each(items, start, done) {
    var left = items.length;
    if (!left) return done();
    items.forEach(function (item) { start(item, function () { if (--left === 0) done(); }); });
  }
  // The shard with the longest beginning of the word.
  function shardOf(word, done) {
    var key = /^[a-z0-9]/.test(word) ? word[0] : "_";
    (function step() {
      get(shards, key, fileOf(key), function () {
        var longer = shards[key] && (shards[key].keys || []).find(function (each) { return word.startsWith(each); });
        if (longer && longer !== key) { key = longer; step(); } else done(shards[key]);
      });
    })();
  }
  // As wordsOf() in service/publish/searchshards.cpp.
  function wordsOf(name) {
    return name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
      .split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean).map(function (word) { return word.toLowerCase(); });
  }
  function hash(text) {
    return new TextEncoder().encode(text).reduce(function (h, byte) { return Math.imul(h ^ byte, 16777619); }, 2166136261 | 0) >>> 0;
  }
  function isNear(a, b) { // one letter more, less, other, or two swapped
    if (a.length < 5 || Math.abs(a.length - b.length) > 1) return false;
    var i = 0, j = a.length, k = b.length;
    while (i < j && i < k && a[i] === b[i]) ++i;
    while (j > i && k > i && a[j - 1] === b[k - 1]) { --j; --k; }
    return j - i <= 1 && k - i <= 1 || (j - i === 2 && k - i === 2 && a[i] === b[i + 1] && a[i + 1] === b[i]);
  }
  function rank(name, query, folded, words) {
    var low = name.toLowerCase();
    if (name === query) return 0;
    if (low === folded) return 1;
    if (low.startsWith(folded)) return 2;
    var own = wordsOf(name), initials = own.map(function (word) { return word[0]; }).join("");
    if (words.length && words.every(function (word) { return own.some(function (each) { return each.startsWith(word); }); })) return 3;
    if (words.length === 1 && own.length > 1 && initials.startsWith(folded)) return 3;
    if (low.includes(folded)) return 4;
    return isNear(folded, low) ? 5 : -1;
  }

  function parse(text) {
    var query = { text: text.trim(), kinds: null, only: -1 };
    var prefix = /^(f:|c:|m:|file:)\s*(.*)$/.exec(query.text);
    if (prefix) {
      query.text = prefix[2];
      if (prefix[1] === "file:") query.only = 2;
      else { query.only = 0; query.kinds = prefixes[prefix[1]]; }
    }
    query.text = query.text.replace(/\(\)?$/, "");
    query.name = query.text.replace(/^.*(::|[.#](?=\w)|->)/, "") || query.text;
    query.words = wordsOf(query.name);
    query.terms = query.text.toLowerCase().split(/[^\p{L}\p{N}\p{M}]+/u).filter(function (term) { return term.length > 1; });
    return query;
  }
  function matchNames(found, key, query, text) {
    var words = wordsOf(text), folded = text.toLowerCase(), all = [], seen = {};
    found.forEach(function (shard) {
      var rows = shard && shard[key] || [];
      for (var i = 0; i < rows.length; i += 2) {
        var name = rows[i], info = rows[i + 1];
        if (seen[name]) continue;
        seen[name] = true;
        if (query.kinds && !query.kinds.some(function (kind) { return info >> letters.indexOf(kind) & 1; })) continue;
        var place = key === "f" ? Math.max(rank(name.slice(name.lastIndexOf("/") + 1), text, folded, words), -1) : -1;
        var own = rank(name, text, folded, words), best = place < 0 ? own : own < 0 ? place : Math.min(place, own);
        if (best >= 0) all.push({ name: name, rank: best, info: info, count: key === "s" ? info >> 12 & 255 : 1 });
      }
    });
    return all.sort(function (a, b) {
      return a.rank - b.rank || (a.info >> 10 & 1) - (b.info >> 10 & 1) || (b.info >> 11 & 1) - (a.info >> 11 & 1)
        || (b.info >> 9 & 1) - (a.info >> 9 & 1) || (b.info >> 20) - (a.info >> 20) || a.name.length - b.name.length || (a.name < b.name ? -1 : 1);
    });
  }
  function matchPages(found, query) {
    var pages = null;
    query.terms.forEach(function (term) {
      var own = {};
      found.forEach(function (shard) {
        var rows = shard && shard.p || [];
        for (var i = 0; i < rows.length; i += 2) {
          if (!rows[i].startsWith(term)) continue;
          for (var j = 0, page = 0; j < rows[i + 1].length; j += 2) {
            page += rows[i + 1][j];
            var weight = rows[i + 1][j + 1] & 3, score = weight * 2 + (rows[i] === term);
            if (!own[page] || own[page].score < score) own[page] = { page: page, score: score, heading: rows[i + 1][j + 1] >> 2 };
          }
        }
      });
      if (!pages) { pages = own; return; }
      for (var page in pages) {
        if (own[page]) { pages[page].score += own[page].score; pages[page].heading = own[page].heading || pages[page].heading; } else delete pages[page];
      }
    });
    return Object.values(pages || {}).sort(function (a, b) {
      return b.score - a.score || isHere(b.page) - isHere(a.page) || a.page - b.page;
    });
  }
  // Pages are numbered department by department.
  function isHere(page) {
    var starts = meta && meta.departments || [], slug = "";
    for (var i = 0; i < starts.length && starts[i + 1] <= page; i += 2) slug = starts[i];
    return slug === document.body.dataset.department;
  }

  function search() {
    var mine = ++turn, query = parse(input.value);
    missing = false;
    if (!query.text) { show([], query); return; }
    get({ meta: meta || undefined }, "meta", "meta", function () {
      var words = Array.from(new Set(query.words.concat(query.terms, wordsOf(query.text)))).slice(0, 6), found = [];
      each(words, function (word, done) { shardOf(word, function (shard) { if (shard) found.push(shard); done(); }); }, function () {
        if (mine !== turn) return;
        var results = [
          query.only > 0 ? [] : matchNames(found, "s", query, query.name),
          query.only >= 0 ? [] : matchPages(found, query),
          query.only === 0 ? [] : matchNames(found, "f", { kinds: null }, query.text),
          query.only >= 0 ? [] : matchNames(found, "t", { kinds: null }, query.text)];
        loadBlocks(results, query, function () { if (mine === turn) show(results, query); });
      });
    });
  }
  function room(group) { return tab === group + 1 ? 50 : 5; }
  function loadBlocks(results, query, done) {
    var wanted = [];
    results.forEach(function (rows, group) {
      rows.slice(0, tab > 0 && tab !== group + 1 ? 0 : room(group)).forEach(function (row) {
        row.block = group === 1 ? Math.floor(row.page / (meta ? meta.pageBlock : 1)) : hash(row.name) % (meta ? meta.blocks : 1);
        wanted.push([group === 1 ? pageBlocks : blocks, row.block, (group === 1 ? "p-" : "b-") + row.block]);
      });
    });
    each(wanted, function (item, ready) { get(item[0], item[1], item[2], ready); }, done);
  }

  /* What is seen */
  function marked(text, query) {
    var parts = [], low = text.toLowerCase(), wanted = [query.name.toLowerCase()].concat(query.terms).find(function (each) { return each && low.includes(each); });
    if (!wanted) return [text];
    var at = low.lastIndexOf(wanted) > 0 && /[:.#]/.test(text) ? low.lastIndexOf(wanted) : low.indexOf(wanted);
    return [text.slice(0, at), make("mark", {}, text.slice(at, at + wanted.length)), text.slice(at + wanted.length)];
  }
  function option(address, icon, title, place, says, warn) {
    return make("a", { role: "option", "class": "hit", tabindex: -1, "aria-selected": "false", href: tars.base + address },
      [icon, make("span", { "class": "title" }, title), warn ? make("span", { "class": "chip warn" }, "deprecated") : null,
        make("span", { "class": "place" }, place), make("span", { "class": "says" }, says)]);
  }
  function optionsOf(group, row, query) {
    if (group === 1) {
      var page = (pageBlocks[row.block] || [])[row.page % meta.pageBlock];
      if (!page) return [];
      var heading = row.heading ? page[5][row.heading * 2 - 2] : "", anchor = row.heading ? "#" + encodeURIComponent(page[5][row.heading * 2 - 1]) : "";
      return [option(page[1] + anchor, tars.icon(page[2]), marked(page[0], query), page[3], heading ? marked(heading, query) : marked(page[4], query))];
    }
    var file = "M6 3h8l4 4v14H6zM14 3v4h4";
    return ((blocks[row.block] || {})[row.name] || []).filter(function (found) {
      return found[0] === "sft"[group ? group - 1 : 0] && (!query.kinds || query.kinds.indexOf(found[1]) >= 0)
        && (group || query.text === query.name || found[2].toLowerCase().includes(query.text.toLowerCase()));
    }).map(function (found) {
      var tile = found[1] ? make("span", { "class": "kind" + (/[CSET]/.test(found[1]) ? " t" : found[1] === "M" ? " m" : found[1] === "F" ? "" : " o") }, found[1]) : group === 3 ? tars.icon("quality-assurance") : tars.icon(file);
      var title = make("span", { "class": "mono" }, marked(found[2], query));
      return option(found[5], tile, title, found[4], group === 0 ? found[3] : found[3] ? marked(found[3], query) : "", found[6]);
    });
  }
  function show(results, query) {
    var total = 0, shown = 0, first = results[0] && results[0][0];
    var near = first && first.rank === 5 && results.every(function (rows, i) { return !i || !rows.length; }) ? first.name : "";
    list.textContent = "";
    list.dataset.query = input.value;
    chosen = -1;
    results.forEach(function (rows, group) {
      var size = rows.reduce(function (sum, row) { return sum + (row.count || 1); }, 0);
      total += size;
      if (!size || (tab > 0 && tab !== group + 1)) return;
      var box = make("div", { role: "group", "aria-label": groups[group] },
        make("p", { "class": "group" }, [groups[group], make("span", {}, size.toLocaleString("en"))]));
      var options = [];
      rows.slice(0, room(group)).forEach(function (row) { // many things of one name do not hide other names
        options = options.concat(optionsOf(group, row, query).slice(0, tab || rows.length < 4 ? 50 : 2));
      });
      options.slice(0, room(group)).forEach(function (each) { each.id = "tars-hit-" + shown++; box.append(each); });
      if (size > room(group) && tab !== group + 1) {
        var more = make("button", { type: "button", "class": "more" }, "Show all " + size.toLocaleString("en"));
        more.addEventListener("click", function () { choose(group + 1); });
        box.append(more);
      }
      if (options.length) list.append(box);
    });
    if (near || (query.text && !total)) {
      var said = make("p", { "class": "nothing" }, "Nothing found for “" + query.text + "”.");
      if (near) {
        var button = make("button", { type: "button" }, near);
        button.addEventListener("click", function () { input.value = near; search(); input.focus(); });
        said.append(" Did you mean ", button, "?");
      }
      list.prepend(said);
    }
    if (missing)
      list.prepend(make("p", { "class": "nothing" }, ["Search index is incomplete. ", make("a", { href: tars.base + "contents.html" }, "Open the list of all pages"), "."]));
    count.textContent = query.text ? total.toLocaleString("en") + (total === 1 ? " result" : " results") : "";
    input.setAttribute("aria-expanded", String(shown > 0));
    if (shown) move(1);
  }
  function hits() { return Array.from(list.querySelectorAll(".hit")); }
  function move(step) {
    var all = hits();
    if (!all.length) return;
    if (all[chosen]) all[chosen].setAttribute("aria-selected", "false");
    chosen = (chosen + step + all.length) % all.length;
    all[chosen].setAttribute("aria-selected", "true");
    all[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", all[chosen].id);
  }
  function nextGroup(step) {
    var boxes = Array.from(list.querySelectorAll("[role=group]")), all = hits();
    if (!boxes.length) return;
    var at = all[chosen] ? boxes.indexOf(all[chosen].parentNode) : -1;
    var first = boxes[(at + step + boxes.length) % boxes.length].querySelector(".hit");
    move(all.indexOf(first) - chosen);
  }
  function choose(number) {
    tab = number;
    Array.from(tabBox.children).forEach(function (button, i) { button.setAttribute("aria-pressed", String(i === tab)); });
    search();
    input.focus();
  }
  function build() {
    input = make("input", { type: "search", role: "combobox", "aria-label": "Search", "aria-expanded": "false", "aria-autocomplete": "list",
      "aria-controls": "tars-hits", placeholder: "Search symbols, pages and files", autocomplete: "off", spellcheck: "false" });
    list = make("div", { id: "tars-hits", role: "listbox", "aria-label": "Results", "class": "hits" });
    count = make("span", { "class": "found", "aria-live": "polite" });
    tabBox = make("div", { "class": "choice", role: "group", "aria-label": "Show" }, tabs.map(function (name, i) {
      var button = make("button", { type: "button", "aria-pressed": String(i === 0) }, name);
      button.addEventListener("click", function () { choose(i); });
      return button;
    }));
    var close = make("button", { type: "button", "class": "close", "aria-label": "Close" }, [make("kbd", {}, "Esc"), tars.icon("M5 5l14 14M19 5L5 19")]);
    close.addEventListener("click", function () { dialog.close(); });
    function hint(keys, word) { return make("span", {}, keys.map(function (key) { return make("kbd", {}, key); }).concat(" " + word)); }
    dialog = make("dialog", { "class": "search", "aria-label": "Search" }, [
      make("div", { "class": "ask" }, [tars.icon("M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.5 4.5"), input, close]),
      make("div", { "class": "tabs" }, [tabBox, count]), list,
      make("div", { "class": "hints" }, [hint(["↑", "↓"], "choose"), hint(["Enter"], "open"), hint(["Tab"], "next group"),
        make("span", {}, ["Also: ", make("code", {}, "f:"), " function ", make("code", {}, "c:"), " class ", make("code", {}, "m:"), " macro ", make("code", {}, "file:"), " path"])])]);
    input.addEventListener("input", search);
    dialog.addEventListener("keydown", function (event) {
      if (event.key === "ArrowDown") move(1);
      else if (event.key === "ArrowUp") move(-1);
      else if (event.key === "Escape") dialog.close(); // the first time, whatever a field of this type makes of it
      else if (event.key === "Tab" && event.target === input && hits().length) nextGroup(event.shiftKey ? -1 : 1);
      else if (event.key === "Enter" && event.target === input) { var hit = hits()[chosen]; if (hit) { dialog.close(); hit.click(); } }
      else return;
      event.preventDefault();
    });
    dialog.addEventListener("click", function (event) {
      if (event.target === dialog || event.target.closest(".hit")) dialog.close();
    });
    dialog.addEventListener("close", function () { if (before) before.focus(); });
    document.body.append(dialog);
  }
  tars.search = function () {
    if (!dialog) {
      build();
      var style = make("link", { rel: "stylesheet", href: tars.base + "assets/search.css" });
      style.onload = style.onerror = tars.search; // shown when it is dressed
      document.head.append(style);
      return;
    }
    if (dialog.open) return;
    before = document.activeElement;
    dialog.showModal();
    input.select();
    input.focus();
  };
})();
