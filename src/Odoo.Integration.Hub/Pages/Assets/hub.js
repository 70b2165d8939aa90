// What keys and live counts need; every page works without it.
(() => {
  "use strict";
  const typing = (element) => element && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
  const rows = () => [...document.querySelectorAll("tr[data-row]")];
  let here = -1;

  const move = (by) => {
    const all = rows();
    if (all.length === 0) return;
    all[here]?.classList.remove("here");
    here = Math.min(Math.max(here + by, 0), all.length - 1);
    all[here].classList.add("here");
    all[here].scrollIntoView({ block: "nearest" });
    all[here].querySelector("a")?.focus();
  };

  const open = (element) => {
    if (element.dataset.opens) {
      const target = document.getElementById(element.dataset.opens);
      if (target instanceof HTMLDialogElement) target.showModal();
      else if (target instanceof HTMLDetailsElement) { target.open = true; target.querySelector("input:not([type=hidden]), select, textarea, button")?.focus(); }
    } else if (element.dataset.toggles) {
      const on = document.body.classList.toggle(element.dataset.toggles);
      element.setAttribute("aria-pressed", String(on));
    } else if (element.matches("input, select, textarea")) element.focus();
    else element.click();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && typing(document.activeElement)) { document.activeElement.blur(); return; }
    if (typing(event.target) || document.querySelector("dialog[open]")) return;
    if (event.key === "j" || event.key === "k") { event.preventDefault(); move(event.key === "j" ? 1 : -1); return; }
    if (event.key === " " && here >= 0) { const box = rows()[here]?.querySelector("input[type=checkbox]"); if (box) { event.preventDefault(); box.click(); } return; }
    const element = [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key === event.key && !one.disabled);
    if (element) { event.preventDefault(); open(element); }
  });

  document.addEventListener("click", (event) => {
    const element = event.target.closest("[data-opens]:not(summary), [data-toggles]");
    if (element) { event.preventDefault(); open(element); }
  });

  const list = document.getElementById("keys-list");
  if (list) {
    const entries = rows().length > 0 ? [["j / k", "next / previous row"]] : [];
    for (const element of document.querySelectorAll("[data-key]")) {
      const words = element.dataset.keyName ?? element.getAttribute("aria-label") ?? element.textContent.replace(element.querySelector("kbd")?.textContent ?? "", "").trim();
      entries.push([element.dataset.key, words]);
    }
    for (const [key, words] of entries) {
      const [term, meaning] = [document.createElement("dt"), document.createElement("dd")];
      term.append(Object.assign(document.createElement("kbd"), { textContent: key }));
      meaning.textContent = words;
      list.append(term, meaning);
    }
  }

  for (const box of document.querySelectorAll("input[data-selects]")) {
    box.addEventListener("change", () => {
      for (const one of document.querySelectorAll(`input[name="${box.dataset.selects}"]`)) one.checked = box.checked;
    });
  }

  // The hub's clock decides; the page's own only tells how much of it has gone by.
  const begun = performance.now();
  for (const element of document.querySelectorAll("[data-until]")) {
    const whole = Number(element.dataset.until) - Number(element.dataset.now);
    const tick = () => {
      const left = Math.ceil((whole - (performance.now() - begun)) / 1000);
      element.textContent = left > 0 ? `goes to Odoo in ${left} s` : "may have gone to Odoo";
      if (left > 0) setTimeout(tick, 250);
    };
    tick();
  }

  // <… data-live="/path" data-every="2000">: the server's HTML of the same element, again and again, while somebody looks.
  for (const element of document.querySelectorAll("[data-live]")) {
    const every = Number(element.dataset.every ?? 10000);
    const again = async () => {
      if (!document.hidden) {
        try {
          const answer = await fetch(element.dataset.live, { headers: { Accept: "text/html" }, redirect: "manual" });
          if (answer.ok) {
            // Who stands on a link in it by the keyboard stays there.
            const stops = () => [...element.querySelectorAll("a[href], button, input, select, textarea, summary")];
            const at = stops().indexOf(document.activeElement);
            element.innerHTML = await answer.text();
            if (at >= 0) stops()[at]?.focus({ preventScroll: true });
          }
          if (answer.status === 401 || answer.type === "opaqueredirect") { location.reload(); return; }
          element.classList.toggle("stale", !answer.ok);
        } catch { element.classList.add("stale"); }
      }
      if (!element.querySelector("[data-final]")) setTimeout(again, every);
    };
    setTimeout(again, every);
  }
})();
