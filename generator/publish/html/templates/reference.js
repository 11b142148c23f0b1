// Search, and what links into folded parts need. Without it the pages read the same.
(() => {
  "use strict";
  const self = document.currentScript;
  const KINDS = { o: "Operation", e: "Event", c: "Error", t: "Resource", g: "Guide", s: "Object", f: "Field" };
  const ORDER = "ocetgsf";
  const SHOWN = 40;
  const box = document.querySelector(".search");
  const input = box.querySelector("input");
  const list = box.querySelector("ul");
  let chosen = -1;
  box.hidden = false;

  // A page opened from a disk may not fetch, yet it may load a script.
  let index = null;
  const load = () => {
    if (index) return index;
    index = new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = self.dataset.index;
      script.onload = () => done(window.referenceIndex);
      script.onerror = failed;
      document.head.append(script);
    });
    return index;
  };

  // Lower is better; -1 is no hit. Every word has to be somewhere.
  const rank = (entry, words) => {
    const name = entry[1].toLowerCase();
    const parts = name.split(/[^a-z0-9_-]+/);
    const about = entry[2].toLowerCase();
    let sum = 0;
    for (const word of words) {
      const at = name.indexOf(word);
      if (name === word) continue;
      if (parts.includes(word)) sum += 1;
      else if (at === 0) sum += 2;
      else if (at > 0) sum += /[^a-z0-9]/.test(name[at - 1]) ? 3 : 4;
      else if (about.includes(word)) sum += 7;
      else return -1;
    }
    // There are ten times as many fields as all the rest.
    if (sum && entry[0] === "f") sum += 3;
    return sum * 10 + ORDER.indexOf(entry[0]);
  };

  const search = (entries, text) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const hits = [];
    if (words.length) {
      for (const entry of entries) {
        const score = rank(entry, words);
        if (score >= 0) hits.push([score, entry[1].length, entry]);
      }
    }
    hits.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    return hits.map((hit) => hit[2]);
  };

  // Words are set as text, never as markup.
  const put = (parent, tag, name, text) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    parent.append(element);
    return element;
  };

  const choose = (number) => {
    const lines = list.querySelectorAll("[role=option]");
    if (!lines.length) return;
    chosen = (number + lines.length) % lines.length;
    lines.forEach((line, at) => line.setAttribute("aria-selected", at === chosen));
    lines[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", lines[chosen].id);
  };

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const show = async () => {
    const text = input.value.trim();
    if (!text) return close();
    const { pages, entries } = await load();
    if (text !== input.value.trim()) return;
    const hits = search(entries, text);
    list.replaceChildren();
    hits.slice(0, SHOWN).forEach(([kind, name, about, page, anchor], at) => {
      const line = put(list, "li");
      line.id = `hit-${at}`;
      line.setAttribute("role", "option");
      const link = put(line, "a");
      link.href = self.dataset.root + pages[page] + (anchor ? `#${anchor}` : "");
      link.tabIndex = -1;
      put(link, "span", "kind", KINDS[kind]);
      put(link, "span", "hit", name);
      put(link, "span", "about", about);
    });
    if (!hits.length) put(list, "li", "none", "Nothing found.");
    else if (hits.length > SHOWN) put(list, "li", "none", `${hits.length - SHOWN} more; add a word.`);
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    choose(0);
  };

  input.addEventListener("focus", load);
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key === "Enter") list.querySelector("[aria-selected=true] a")?.click();
    else if (event.key === "Escape") { input.value = ""; close(); input.blur(); }
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
  document.addEventListener("click", (event) => {
    if (!box.contains(event.target) || event.target.closest("#found a")) close();
  });

  // A link may lead into a part that is folded.
  const unfold = () => {
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
    const target = id && document.getElementById(id);
    if (!target) return;
    let folded = target.closest("details:not([open])");
    if (!folded) return;
    for (; folded; folded = target.closest("details:not([open])")) folded.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  unfold();
  addEventListener("beforeprint", () => document.querySelectorAll("main details").forEach((each) => { each.open = true; }));

  // The place in the menu; only the menu scrolls.
  const here = document.querySelector("#menu [aria-current]");
  const menu = document.getElementById("menu");
  if (here && menu.scrollHeight > menu.clientHeight) menu.scrollTop = here.offsetTop - 120;
})();
