import { expect, it } from "vitest";
import { html } from "./html.ts";

it("escapes what could become markup, in text and in attributes", () => {
  const title = `<script>alert("1")</script> & 'more'`;
  expect(html`<a title="${title}">${title}</a>`.toString()).toBe(
    '<a title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;">' +
      "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;</a>",
  );
});

it("puts templates into templates as they are, and lists of them one after the other", () => {
  const items = ["a<b", "c"].map((item) => html`<li>${item}</li>`);
  expect(html`<ul>${items}</ul>`.toString()).toBe("<ul><li>a&lt;b</li><li>c</li></ul>");
});

it("leaves nothing of what is not there, and shows zero", () => {
  expect(html`${false}${null}${undefined}${0}${""}`.toString()).toBe("0");
});
