import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

/** Attributes and properties whose values a person reads or hears. */
const READ = new Set([
  "accessibilityLabel",
  "alt",
  "aria-label",
  "ariaLabel",
  "ariaDescription",
  "confirmLabel",
  "content",
  "description",
  "emptyState",
  "error",
  "heading",
  "helpText",
  "keepLabel",
  "label",
  "message",
  "placeholder",
  "sentence",
  "subtitle",
  "suffix",
  "title",
]);

/** Two words beside each other are a phrase; a key, a class or an address has no such thing. */
const PHRASE = /(?<![\p{L}\p{N}])\p{L}{2,} \p{L}{2,}/u;
const LETTERS = /\p{L}{2,}/u;

interface Found {
  file: string;
  line: number;
  text: string;
}

function textsIn(file: string): Found[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const report = (node: ts.Node, text: string) =>
    found.push({
      file: relative(ROOT, file),
      line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      text: text.trim(),
    });

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || isForDevelopers(node)) return;
    if (ts.isJsxText(node) && LETTERS.test(node.text)) report(node, node.text);
    if (isText(node)) {
      const text = textOf(node);
      if (PHRASE.test(text) || (LETTERS.test(text) && isRead(node))) report(node, text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

type Text = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression;

function isText(node: ts.Node): node is Text {
  return (
    ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)
  );
}

function textOf(node: Text): string {
  if (!ts.isTemplateExpression(node)) return node.text;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("\u0000");
}

function isRead({ parent }: Text): boolean {
  if (ts.isJsxAttribute(parent)) return READ.has(parent.name.getText());
  return ts.isPropertyAssignment(parent) && READ.has(parent.name.getText().replaceAll('"', ""));
}

/** Class names, addresses, styles, and what only a developer reads. */
function isForDevelopers(node: ts.Node): boolean {
  if (ts.isThrowStatement(node)) return true;
  if (ts.isJsxSelfClosingElement(node) && node.tagName.getText() === "meta") return true;
  if (ts.isJsxAttribute(node))
    return ["className", "style", "url", "to", "href"].includes(node.name.getText());
  return ts.isCallExpression(node) && /^(log|console)\.|\.(addIssue|refine)$/.test(node.expression.getText());
}

function filesOf(folder: string, names: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => names.test(name))
    .map((name) => join(ROOT, folder, name));
}

const files = filesOf("app", /^(root\.tsx|components\/.*\.tsx?|routes\/.*\.tsx)$/);

test("no page and no component has a text of its own: each stands in the catalogue", () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap(textsIn)).toEqual([]);
});

test("no extension has a text of its own: each stands in its locales, or comes from the app", () => {
  const sources = filesOf("extensions", /^[^/]+\/(src\/)?[^/]+\.tsx?$/);
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.flatMap(textsIn)).toEqual([]);
});

test("no page asks for a text of the extensions: they are not sent to it", () => {
  const asking = files.filter((file) => /["'`]extensions[."'`]/.test(readFileSync(file, "utf8")));
  expect(asking).toEqual([]);
});
