/** Parameters that the admin adds when it opens the app; its own address does not show them. */
const launchParameters = [
  "appLoadId",
  "embedded",
  "hmac",
  "host",
  "id_token",
  "locale",
  "protocol",
  "session",
  "shop",
  "timestamp",
];

export function stripLaunchParameters(path) {
  const url = new URL(path, location.origin);
  for (const name of launchParameters) url.searchParams.delete(name);
  return url.pathname + url.search + url.hash;
}

/** The admin's address follows the app's page, and links around the frame lead the app. */
export function installNavigation(host, app, { loading, saveBar, navMenu }) {
  host.handle("navigated", ({ path }, source) => {
    if (source !== app.frame.contentWindow) return;
    app.path = stripLaunchParameters(path);
    // Not pushed: the frame's own navigation has made the entry that Back will leave.
    history.replaceState(null, "", app.base + app.path);
    navMenu.markCurrent(app.path);
    loading.end("navigation");
  });

  host.handle("open", ({ kind, path, url, target }) => {
    const destination = url ?? (kind === "app" ? app.base + path : path);
    if (!/^https?:$/.test(new URL(destination, location.href).protocol))
      throw new Error("Not a web address.");
    if (target === "_blank") window.open(destination, "_blank", "noopener");
    else if (kind === "app" && target === "_self") host.tell(app.frame.contentWindow, "navigate", { path });
    else location.assign(destination);
  });

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[href]");
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (!link || !isPlain) return;
    const isOwn = link.dataset.appPath !== undefined;
    if (isOwn || saveBar.isOpen()) event.preventDefault();
    if (saveBar.isOpen()) {
      saveBar.insist();
      return;
    }
    if (!isOwn) return;
    loading.begin("navigation");
    document.body.classList.remove("drawer-open");
    host.tell(app.frame.contentWindow, "navigate", { path: link.dataset.appPath || app.homePath || "/" });
  });
}
