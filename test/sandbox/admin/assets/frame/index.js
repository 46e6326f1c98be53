import { showToast } from "../toast.js";
import { createHost } from "./host.js";
import { createLoadingBar } from "./loading.js";
import { installModal } from "./modal.js";
import { installNavMenu } from "./nav-menu.js";
import { installNavigation } from "./navigation.js";
import { installResourcePicker } from "./resource-picker.js";
import { installSaveBar } from "./save-bar.js";
import { installTitleBar } from "./title-bar.js";

const frame = document.querySelector("#app-frame");
const known = JSON.parse(frame.dataset.app);

/** Goes to the admin's server: only that one may sign for the platform. */
async function callServer(action, body) {
  const response = await fetch(`${known.base}/${action}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`The admin could not answer: ${response.status} ${await response.text()}`);
  return response.json();
}

/** What the parts below share: who the app is, where it stands, and what one part lends to another. */
const app = {
  ...known,
  frame,
  path: location.pathname.slice(known.base.length) + location.search,
  homePath: undefined,
  nameModal: undefined,
  withLaunchQuery: async (url) => (await callServer("-/launch", { url })).url,
};

const host = createHost(app.origin);
host.addFrame(frame);

const loading = createLoadingBar(host);
const saveBar = installSaveBar(host);
const navMenu = installNavMenu(host, app);
const titleBar = installTitleBar(host, app);
const modal = installModal(host, app);
installResourcePicker(host);
installNavigation(host, app, { loading, saveBar, navMenu });

host.handle("ready", (_, source) => {
  // A new document in the frame has nothing open yet, whatever the one before it left.
  if (source === frame.contentWindow) for (const part of [titleBar, saveBar, modal]) part.reset();
  return { shop: app.shop, host: app.host, locale: app.locale };
});
host.handle("user", () => app.user);
host.handle("session-token", async () => (await callServer("-/session-token", {})).token);

const toasts = new Map();
host.handle("toast:show", ({ id, ...toast }, source) => {
  const hide = showToast({
    ...toast,
    onAction: () => host.tell(source, "toast:action", { id }),
    onDismiss: () => {
      toasts.delete(id);
      host.tell(source, "toast:dismissed", { id });
    },
  });
  toasts.set(id, hide);
});
host.handle("toast:hide", ({ id }) => toasts.get(id)?.());

loading.begin("frame");
frame.addEventListener("load", () => {
  frame.classList.add("is-loaded");
  loading.end("frame");
});
// Only now: the app speaks as soon as it is there.
frame.src = frame.dataset.src;
