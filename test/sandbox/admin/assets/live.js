/**
 * Keeps the parts of a page marked `data-live` as the server would draw them now. Children with a `data-key`
 * are replaced one by one, and only when their own markup has changed: a video that plays goes on.
 */
const intervalMs = 1000;
const drawn = new Map();

function remember(root) {
  for (const part of root.querySelectorAll("[data-live]")) drawn.set(part.id, readPart(part));
}

function readPart(part) {
  return new Map(
    [...part.children].map((child, index) => [child.dataset.key ?? `#${index}`, child.outerHTML]),
  );
}

function patch(part, fresh) {
  const before = drawn.get(part.id) ?? new Map();
  const after = readPart(fresh);
  const current = new Map(
    [...part.children].map((child, index) => [child.dataset.key ?? `#${index}`, child]),
  );
  const children = [...fresh.children].map((child, index) => {
    const key = child.dataset.key ?? `#${index}`;
    const isSame = before.get(key) === after.get(key);
    return (isSame && current.get(key)) || child;
  });
  drawn.set(part.id, after);
  const isUnchanged =
    children.length === part.children.length &&
    children.every((child, index) => child === part.children[index]);
  if (isUnchanged) return;
  part.replaceChildren(...children);
  part.dispatchEvent(new CustomEvent("live:changed", { bubbles: true }));
}

async function refresh() {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const part of document.querySelectorAll("[data-live]")) {
    const fresh = page.getElementById(part.id);
    if (fresh) patch(part, fresh);
  }
}

async function keepFresh() {
  // A server that restarts is asked again; a page that nobody sees asks nothing.
  if (!document.hidden) await refresh().catch(() => undefined);
  setTimeout(keepFresh, intervalMs);
}

remember(document);
setTimeout(keepFresh, intervalMs);
