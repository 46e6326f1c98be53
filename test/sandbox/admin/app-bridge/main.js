import { reloadWithToken } from "./bounce.js";
import { adminOrigin, ask, tell } from "./channel.js";
import { config } from "./config.js";
import { patchFetch } from "./fetch.js";
import { defineModal, modal } from "./modal.js";
import { defineNavMenu } from "./nav-menu.js";
import { installNavigation, reportLocation } from "./navigation.js";
import { resourcePicker } from "./resource-picker.js";
import { defineSaveBar, saveBar } from "./save-bar.js";
import { getSessionToken } from "./session-token.js";
import { defineTitleBar } from "./title-bar.js";
import { toast } from "./toast.js";

/** A style sheet without an element: one that hydrates the whole document must not find a node too many. */
function hideElements() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("ui-nav-menu, s-app-nav, ui-title-bar, ui-save-bar, ui-modal { display: none }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function start() {
  if (!config.disabledFeatures.includes("fetch")) patchFetch();
  installNavigation();
  hideElements();
  defineNavMenu();
  defineTitleBar();
  defineSaveBar();
  defineModal();

  const ready = ask("ready").then((known) => {
    for (const [name, value] of Object.entries(known)) config[name] ??= value;
  });
  window.shopify = {
    config,
    origin: adminOrigin,
    ready,
    environment: { embedded: true, mobile: false, pos: false, intent: false },
    idToken: () => getSessionToken(),
    user: () => ask("user"),
    loading: (isLoading = false) => tell("loading", { isLoading }),
    toast,
    saveBar,
    modal,
    resourcePicker,
  };
  reportLocation();
}

const reloadUrl = new URLSearchParams(location.search).get("shopify-reload");

if (window.parent === window && !config.disabledFeatures.includes("auto-redirect")) {
  location.replace(`${adminOrigin}/apps/${config.apiKey}${location.pathname}`);
} else if (reloadUrl) {
  reloadWithToken(reloadUrl);
} else if (!window.shopify) {
  // A page that holds the script tag twice starts it once.
  start();
}
