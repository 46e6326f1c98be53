import { isDeepStrictEqual } from "node:util";
import { vocabularies } from "../../rotateproduct/index.ts";
import { plans } from "../../shopify/state.ts";
import { type AdminContext, currentShop, locales } from "../context.ts";
import { type HtmlValue, html, type SafeHtml } from "../html.ts";
import { icon } from "../icons.ts";
import { vocabularyNames } from "../settings-form.ts";
import { type TroubleSwitches, troubles } from "../troubles.ts";
import { renderCheckbox, renderChoice, renderNumber } from "./form-fields.ts";
import { renderPage } from "./layout.ts";

/** `problem`: what was wrong with the form that was sent last. */
export function settingsPage(context: AdminContext, switches: TroubleSwitches, problem?: string): string {
  return renderPage(context, {
    title: "Sandbox settings",
    place: "settings",
    styles: ["settings.css"],
    body: html`<div class="page">
      <header class="page-head"><h1>Sandbox settings</h1></header>
      <p class="lead">Everything in here is simulated. Change how the two services behave, and watch what the app makes of it.</p>
      ${problem !== undefined && html`<p class="banner banner-critical" role="alert">${icon("alert")}${problem}</p>`}
      ${renderApp(context)} ${renderRotateProduct(context)} ${renderShop(context)} ${renderTroubles(switches)} ${renderWebhooks(context)}
    </div>`,
  });
}

function renderSection(title: string, text: string, body: HtmlValue): SafeHtml {
  return html`<section class="setting"><div class="setting-head"><h2>${title}</h2><p>${text}</p></div><div class="card">${body}</div></section>`;
}

function renderForm(name: string, fields: HtmlValue): SafeHtml {
  return html`<form method="post" action="/settings/${name}" class="fields">${fields}<div class="form-actions"><button class="button button-primary">Save</button></div></form>`;
}

const scopes = [
  { scope: "write_products", label: "May change products" },
  { scope: "write_files", label: "May add files" },
];

function renderApp(context: AdminContext): SafeHtml {
  const { installation } = currentShop(context);
  const action = installation.isInstalled ? "uninstall" : "install";
  const text = installation.isInstalled
    ? html`<strong>${context.app.name}</strong> is installed.`
    : html`<strong>${context.app.name}</strong> is not installed.`;
  return renderSection(
    "App",
    "Uninstalling ends the app’s access at once and tells it so.",
    html`<div class="row-between"><p>${text}</p>
      <form method="post" action="/settings/${action}" ${installation.isInstalled && html`aria-label="Uninstall ${context.app.name}?" data-confirm="Its access ends at once. Videos that are in products stay there." data-confirm-agree="Uninstall"`}>
        <button class="button ${installation.isInstalled ? "button-critical" : "button-primary"}">${installation.isInstalled ? "Uninstall" : "Install"}</button>
      </form></div>
      ${
        installation.isInstalled &&
        html`<form method="post" action="/settings/scopes" class="inline-form">
          ${scopes.map(({ scope, label }) => renderCheckbox("scope", label, installation.scopes.includes(scope), scope))}
          <button class="button">Change access</button>
        </form>`
      }`,
  );
}

function renderRotateProduct({ rotateProduct }: AdminContext): SafeHtml | false {
  const account = rotateProduct?.accounts.list()[0];
  if (!rotateProduct || !account) return false;
  const { settings, accounts } = rotateProduct;
  const words =
    vocabularyNames.find((name) => isDeepStrictEqual(vocabularies[name], settings.vocabulary)) ?? "reference";
  return renderSection(
    "RotateProduct",
    "The service that makes the videos. A video costs 5 credits.",
    html`<p class="row-between"><span>API key</span><code>${[...account.apiKeys].join(", ") || "revoked"}</code></p>
    ${renderForm(
      "rotateproduct",
      html`
      ${renderNumber("credits", "Credits left", accounts.balance(account.userId), { min: 0 })}
      ${renderNumber("generationSeconds", "Seconds to make a video", settings.generationMs / 1000, { min: 0, max: 3600, step: "any" })}
      ${renderChoice(
        "vocabulary",
        "Words for the state of a video",
        vocabularyNames.map((name) => [name, describeWords(name)]),
        words,
      )}
      ${renderChoice(
        "timestamps",
        "Times are told as",
        [
          ["utc-millis", "UTC, with milliseconds"],
          ["zoneless-micros", "without a zone, with microseconds"],
        ],
        settings.timestamps,
      )}
      ${renderChoice(
        "failedGenerations",
        "Refused items are named by",
        [
          ["by-index", "their place in the order"],
          ["by-external-id", "their product"],
        ],
        settings.failedGenerations,
      )}
      ${renderCheckbox("refundsFailures", "Give credits back when a video fails", settings.refundsFailures)}
    `,
    )}`,
  );
}

function describeWords(name: keyof typeof vocabularies): string {
  const { processing, succeeded } = vocabularies[name];
  return [...processing, succeeded].join(" → ");
}

function renderShop(context: AdminContext): SafeHtml {
  const { shop } = currentShop(context);
  const { settings } = context.shopify;
  const limits = {
    BASIC: "250 videos",
    GROW: "1,000 videos",
    ADVANCED: "5,000 videos",
    PLUS: "videos by arrangement",
  };
  return renderSection(
    "Shop",
    "What the shop’s plan allows, and how fast the platform works.",
    renderForm(
      "shop",
      html`
      ${renderChoice(
        "plan",
        "Plan",
        plans.map((plan) => [plan, `${plan[0]}${plan.slice(1).toLowerCase()} – ${limits[plan]}`]),
        shop.plan,
      )}
      ${renderNumber("hostedVideoLimit", "Videos it may host (empty: as the plan says)", shop.hostedVideoLimit, { min: 0 })}
      ${renderNumber("weeklyVideoLimit", "Videos that apps may add in a week", settings.weeklyVideoLimit, { min: 0 })}
      ${renderNumber("processingSeconds", "Seconds to process an uploaded video", settings.processingMs / 1000, { min: 0, max: 3600, step: "any" })}
      ${renderChoice(
        "locale",
        "Language the app is told",
        locales.map((locale) => [
          locale,
          new Intl.DisplayNames("en", { type: "language" }).of(locale) ?? locale,
        ]),
        context.preferences.locale,
      )}
      ${renderCheckbox("isTrial", "It is a trial, which cannot host videos", shop.isTrial)}
    `,
    ),
  );
}

function renderTroubles(switches: TroubleSwitches): SafeHtml {
  return renderSection(
    "Trouble",
    "Let something go wrong, once or until you turn it off again.",
    html`${(["RotateProduct", "Shopify"] as const).map(
      (service) => html`<h3>${service}</h3><ul class="troubles">
        ${troubles
          .filter((trouble) => trouble.service === service)
          .map(({ id, label, start }) => {
            const isOn = switches.isOn(id);
            return html`<li class="row-between"><span>${label}</span>
            <form method="post" action="/settings/trouble"><input type="hidden" name="id" value="${id}">
              <button class="button ${isOn && "button-critical"}">${start ? (isOn ? "Turn off" : "Turn on") : "Next time"}</button>
            </form></li>`;
          })}</ul>`,
    )}
    <form method="post" action="/settings/calm" class="form-actions"><button class="button">Everything works again</button></form>`,
  );
}

function renderWebhooks({ shopify: { settings } }: AdminContext): SafeHtml {
  const { lossRate, duplicateRate, delayMs } = settings.webhooks;
  return renderSection(
    "Webhooks",
    "The platform promises neither that they arrive, nor only once.",
    renderForm(
      "webhooks",
      html`
      ${renderNumber("lossRate", "Lost, in percent", Math.round(lossRate * 100), { min: 0, max: 100 })}
      ${renderNumber("duplicateRate", "Sent twice, in percent", Math.round(duplicateRate * 100), { min: 0, max: 100 })}
      ${renderNumber("delaySeconds", "Seconds late", delayMs / 1000, { min: 0, max: 3600, step: "any" })}
    `,
    ),
  );
}
