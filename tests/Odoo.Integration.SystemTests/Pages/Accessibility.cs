using Microsoft.Playwright;

namespace Odoo.Integration.SystemTests.Pages;

/// <summary>
/// What a page must give people who do not see it, or use no mouse: names, roles, labels, contrast, order of focus, width. After WCAG 2.2 AA: 1.3.1, 1.4.3, 1.4.10,
/// 2.4.1, 2.4.2, 2.4.3, 2.4.7, 2.5.8, 3.1.1, 3.3.2, 4.1.2. What a machine can tell; the rest is for eyes.
/// </summary>
internal static class Accessibility
{
    /// <summary>Everything that is wrong with the page, a sentence each.</summary>
    public static async Task<IReadOnlyList<string>> TroublesAsync(IPage page) => [.. await page.EvaluateAsync<string[]>(Look), .. await FocusTroublesAsync(page)];

    // By the key, as people go: each stop is seen, and they come in the order of the page.
    private static async Task<IReadOnlyList<string>> FocusTroublesAsync(IPage page)
    {
        const int mostStops = 80;
        var (troubles, last) = (new List<string>(), -1);
        await page.EvaluateAsync("() => { document.activeElement?.blur(); window.scrollTo(0, 0); }");
        for (var stop = 0; stop < mostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var at = await page.EvaluateAsync<FocusStop>(Focused);
            if (at.Place < 0 || at.Place == last)
            {
                break;
            }

            if (at.Place < last)
            {
                break; // Around again.
            }

            if (!at.IsSeen)
            {
                troubles.Add($"focus is not seen on {at.Name}");
            }

            last = at.Place;
        }

        if (last < 0)
        {
            troubles.Add("nothing can be reached by the key Tab");
        }

        return troubles;
    }

    private const string Focused = """
        () => {
            const element = document.activeElement;
            if (!element || element === document.body) return { place: -1, isSeen: true, name: "" };
            const style = getComputedStyle(element);
            const box = element.getBoundingClientRect();
            return {
                place: [...document.querySelectorAll("*")].indexOf(element),
                isSeen: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) && box.width > 0 && box.height > 0,
                name: element.outerHTML.slice(0, 120),
            };
        }
        """;

    private const string Look = """
        () => {
            const troubles = [];
            const short = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 140);
            const shown = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.getBoundingClientRect().width > 0;
            const nameOf = (element) => {
                const by = element.getAttribute("aria-labelledby");
                return (element.getAttribute("aria-label") ?? (by ? by.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" ") : null)
                    ?? ([...(element.labels ?? [])].map((label) => label.textContent).join(" ") || null)
                    ?? ((element.textContent ?? "").trim() || null) ?? element.getAttribute("title") ?? element.getAttribute("alt") ?? "").trim();
            };

            if (!document.documentElement.lang) troubles.push("the page has no language");
            if (!document.title.trim()) troubles.push("the page has no title");
            if (document.querySelectorAll("main").length !== 1) troubles.push("the page has not one main part");
            const headings = [...document.querySelectorAll("h1, h2, h3, h4")].filter(shown);
            if (headings.filter((one) => one.tagName === "H1").length !== 1) troubles.push("the page has not one first heading");
            for (let at = 1; at < headings.length; at++) {
                if (Number(headings[at].tagName[1]) > Number(headings[at - 1].tagName[1]) + 1) troubles.push(`a heading is skipped before ${short(headings[at])}`);
            }

            const ids = new Map();
            for (const element of document.querySelectorAll("[id]")) ids.set(element.id, (ids.get(element.id) ?? 0) + 1);
            for (const [id, count] of ids) if (count > 1) troubles.push(`the id ${id} is there ${count} times`);

            for (const element of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [tabindex='0']")) {
                if (!shown(element)) continue;
                if (!nameOf(element)) troubles.push(`no name: ${short(element)}`);
                if (/^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName) && !["submit", "button"].includes(element.type) && (element.labels?.length ?? 0) === 0
                    && !element.getAttribute("aria-label") && !element.getAttribute("aria-labelledby")) troubles.push(`no label: ${short(element)}`);
                const box = element.getBoundingClientRect();
                if (/^(BUTTON|INPUT|SELECT|SUMMARY)$/.test(element.tagName) && !["checkbox", "radio"].includes(element.type) && (box.height < 24 || box.width < 24)) troubles.push(`smaller than 24 pixels: ${short(element)}`);
                if (element.tabIndex > 0) troubles.push(`out of the order of focus: ${short(element)}`);
            }

            for (const image of document.querySelectorAll("img")) if (!image.hasAttribute("alt")) troubles.push(`no text for ${short(image)}`);
            for (const drawing of document.querySelectorAll("svg")) {
                if (shown(drawing) && drawing.getAttribute("aria-hidden") !== "true" && !drawing.getAttribute("aria-label") && !drawing.getAttribute("aria-labelledby") && !drawing.querySelector("title")) troubles.push(`no text for ${short(drawing)}`);
            }

            for (const table of document.querySelectorAll("table")) if (shown(table) && !table.querySelector("th")) troubles.push(`no headings in ${short(table)}`);
            if (document.documentElement.scrollWidth > window.innerWidth + 1) troubles.push(`the page is ${document.documentElement.scrollWidth} pixels wide in a window of ${window.innerWidth}`);

            const parse = (text) => {
                const numbers = text.match(/[\d.]+/g).map(Number);
                return text.startsWith("color(srgb") ? [numbers[0] * 255, numbers[1] * 255, numbers[2] * 255, numbers[3] ?? 1] : [numbers[0], numbers[1], numbers[2], numbers[3] ?? 1];
            };
            const light = ([red, green, blue]) => [red, green, blue].map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
                .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
            const over = (top, under) => [0, 1, 2].map((at) => top[at] * top[3] + under[at] * (1 - top[3])).concat(1);
            const groundOf = (element) => {
                const layers = [];
                for (let one = element; one; one = one.parentElement) layers.push(parse(getComputedStyle(one).backgroundColor));
                return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255, 1]);
            };
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const seen = new Set();
            while (walker.nextNode()) {
                const element = walker.currentNode.parentElement;
                if (!walker.currentNode.textContent.trim() || seen.has(element) || !shown(element) || element.closest("svg, script, style, [disabled], option")) continue;
                seen.add(element);
                const style = getComputedStyle(element);
                const ground = groundOf(element);
                let ink = parse(style.color);
                let opacity = 1;
                for (let one = element; one; one = one.parentElement) opacity *= Number(getComputedStyle(one).opacity);
                ink = over([ink[0], ink[1], ink[2], ink[3] * opacity], ground);
                const [a, b] = [light(ink), light(ground)];
                const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
                if (ratio < (large ? 3 : 4.5)) troubles.push(`contrast ${ratio.toFixed(2)}: ${short(element)}`);
            }

            return troubles;
        }
        """;

    private sealed class FocusStop
    {
        public int Place { get; set; }

        public bool IsSeen { get; set; }

        public string Name { get; set; } = string.Empty;
    }
}
