/*
 * What runs within the browser's page. It is handed over as text, and found there as `look`.
 */

/** What Mermaid has to say against a diagram; nothing where it draws it whole. */
async function complaintOn(text, at) {
  try {
    const { svg } = await mermaid.render(`diagram${at}`, text);
    if (!svg.includes('<svg')) return 'nothing was drawn';
    if (svg.includes('aria-roledescription="error"')) return 'an error was drawn';
    return /="[^"]*\bNaN\b|(?:transform|viewBox| d|width|height)="[^"]*undefined/u.test(svg) ? 'a part of it has no place' : undefined;
  } catch (error) {
    return String(error);
  }
}

/** Shows HTML made of Markdown, with its diagrams drawn. */
async function showMarkdown(html, css) {
  document.body.innerHTML = `<style>${css}</style><main class="markdown">${html}</main>`;
  for (const [at, code] of [...document.querySelectorAll('code.language-mermaid')].entries()) {
    const figure = document.createElement('figure');
    figure.innerHTML = (await mermaid.render(`shown${at}`, code.textContent)).svg;
    code.parentElement.replaceWith(figure);
  }
}

function openDetails() {
  for (const details of document.querySelectorAll('details')) details.open = true;
}

/** Numbers all that the tabulator key should reach, and begins before the first. */
function numberStops() {
  const stops = [...document.querySelectorAll('a[href], summary, [tabindex="0"]')].filter((element) => element.checkVisibility());
  for (const [at, element] of stops.entries()) element.dataset.stop = String(at);
  document.activeElement?.blur();
  return stops.length;
}

/** Where the focus is, and whether it can be seen. */
function describeFocus() {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { width, height, left, right, top, bottom } = element.getBoundingClientRect();
  const onScreen = width > 0 && height > 0 && right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
  return {
    stop: element.dataset.stop ?? 'none',
    seen: onScreen && outlineStyle !== 'none' && outlineWidth !== '0px',
    what: `${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 40)}”`,
  };
}

/** The headings in their order, as level and text. */
function listHeadings() {
  return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => [Number(heading.tagName.slice(1)), heading.textContent]);
}

/** Whether the page is wider than the window. */
const isTooWide = () => document.documentElement.scrollWidth > innerWidth;

/** How far down the content goes; a short page ends above the window. */
const pageHeight = () => Math.ceil(document.body.getBoundingClientRect().bottom + scrollY);

/** Where the element of an id begins, from the top of the page. */
const topOf = (id) => Math.max(0, document.getElementById(id).getBoundingClientRect().top + scrollY - 16);

/** What axe finds against the guidelines for accessible content. */
async function listViolations(tags) {
  const { violations } = await axe.run(document, { runOnly: tags });
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} (${failureSummary})`);
    return `${id}: ${help}: ${places.join(' | ')}`;
  });
}

globalThis.look = { complaintOn, showMarkdown, openDetails, numberStops, describeFocus, listHeadings, isTooWide, pageHeight, topOf, listViolations };
