import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");

interface Import {
  file: string;
  /** Path of ours relative to the root, or a package's name. */
  target: string;
  isTypeOnly: boolean;
}

const ENTRY_POINTS = [
  "services.server.ts",
  "worker.server.ts",
  "web.server.ts",
  "start.server.ts",
  "doctor.server.ts",
  "shopify.server.ts",
];

interface Rule {
  folder: string;
  /** Folders and files of `app/` that may be imported from there; everything else of ours may not. */
  may: readonly string[];
  /** As `may`, for `import type` only. */
  mayTypes?: readonly string[];
  /** Packages that may not be imported from there. */
  neverPackages?: RegExp;
  why: string;
}

const ANY_FRAMEWORK = /^(@remix-run|@shopify|react|react-dom|@prisma|pg-boss|pg|express|zod|pino|undici)/;
const ADAPTER_WHY =
  "adapters know the rules and their own SDK; the pipeline puts them together, so each can be replaced";

const RULES: readonly Rule[] = [
  {
    folder: "app/generation",
    may: ["app/generation"],
    neverPackages: /./,
    why: "the rules are pure: whoever reads or tests them needs nothing else",
  },
  {
    folder: "app/pipeline",
    may: ["app/generation", "app/pipeline"],
    neverPackages: ANY_FRAMEWORK,
    why: "the steps talk to ports only, so that they run against any store, queue and service",
  },
  ...["rotateproduct", "shopify", "videos", "store", "queue"].map((name) => ({
    folder: `app/${name}`,
    may: ["app/generation", "app/platform", `app/${name}`],
    mayTypes: ["app/pipeline/ports"],
    why: ADAPTER_WHY,
  })),
  {
    folder: "app/mail",
    may: ["app/generation", "app/platform", "app/locales", "app/mail"],
    mayTypes: ["app/pipeline/ports"],
    why: "an adapter as the others, that words what it carries",
  },
  {
    folder: "app/doctor",
    may: [
      "app/doctor",
      "app/generation",
      "app/platform",
      "app/parse-env.ts",
      "app/queue/policies.ts",
      "app/rotateproduct/client.ts",
      "app/shopify/api-version.ts",
      "app/shopify/hosts.ts",
      "app/store/encryption-contexts.ts",
    ],
    mayTypes: ["app/pipeline/ports"],
    neverPackages: /^(@prisma|pg-boss)/,
    why: "the doctor works when the app cannot start, and only reads: it has nothing that ends the process, opens a connection of the app's, or writes",
  },
  {
    folder: "app/platform",
    may: ["app/platform"],
    why: "it has no domain words: any app could take it over",
  },
  {
    folder: "app/locales",
    may: ["app/locales", "app/generation"],
    neverPackages: /^(react|@remix-run|@prisma)/,
    why: "texts are the same for pages, e-mails and tests",
  },
  {
    folder: "app/components",
    may: ["app/generation", "app/components", "app/locales/create-wording.ts"],
    mayTypes: [
      "app/root.tsx",
      "app/locales",
      "app/routes",
      "app/pipeline",
      "app/store",
      "app/services.server.ts",
    ],
    why: "components run in the browser: they render what a route hands them, in the texts that come with it",
  },
  {
    folder: "app/routes",
    may: [
      "app/routes",
      "app/components",
      "app/generation",
      "app/locales",
      "app/platform",
      "app/services.server.ts",
      "app/shopify.server.ts",
      "app/env.server.ts",
    ],
    mayTypes: ["app/pipeline", "app/store", "app/shopify"],
    neverPackages: /^(@prisma|pg|pg-boss|undici|graphql)/,
    why: "a route authenticates, parses, makes one call and renders; what it calls comes from services.server.ts",
  },
  {
    folder: "test/sandbox",
    may: [
      "test/sandbox",
      "test/build-app.ts",
      "test/build-extensions.ts",
      "test/browser.ts",
      "test/find-axe-faults.ts",
    ],
    why: "the sandbox stands for the real services: what it shared with the app, it could not contradict",
  },
  {
    folder: "extensions",
    may: ["extensions"],
    mayTypes: ["app/routes/api/schema.ts"],
    why: "extensions are bundles of their own that speak HTTP only: they share nothing but how that is spelled",
  },
];

test("every import follows the table of who may import whom", () => {
  const violations = RULES.flatMap((rule) =>
    importsIn(rule.folder)
      .filter((found) => !isAllowed(found, rule))
      .map(({ file, target }) => `${file} imports ${target}: ${rule.why}`),
  );
  expect(violations).toEqual([]);
});

test("only env.server.ts reads the environment, so that every setting is checked and documented", () => {
  // The start script hands the environment on to the processes it starts, as a whole; the doctor has to explain
  // settings that end every other process.
  const readers = filesIn("app").filter((file) =>
    /process\.env\b/.test(readFileSync(join(ROOT, file), "utf8")),
  );
  expect(
    readers.filter(
      (file) =>
        ![
          "app/env.server.ts",
          "app/start.server.ts",
          "app/doctor.server.ts",
          "app/platform/migrate.ts",
        ].includes(file),
    ),
  ).toEqual([]);
});

test("only the store talks to Prisma, so that every query is bound to a shop in one place", () => {
  const allowed = ["app/store/", "app/db.server.ts"];
  const users = importsIn("app").filter(
    ({ target }) => target.startsWith("@prisma/") || target === "app/db.server.ts",
  );
  const others = users.filter(
    ({ file }) => !allowed.some((place) => file.startsWith(place)) && !isEntryPoint(file),
  );
  expect(others.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test("the doctor sends no statement but SELECT and SHOW, and opens no connection but the read-only one", () => {
  const files = filesIn("app/doctor").map((file) => ({ file, text: readFileSync(join(ROOT, file), "utf8") }));
  const writers = files.filter(({ text }) =>
    /\b(INSERT INTO|UPDATE "|DELETE FROM|method: "(POST|PUT)")/.test(text),
  );
  expect(writers.map(({ file }) => file)).toEqual([]);
  const connecting = importsIn("app/doctor").filter(
    ({ file, target }) => target === "pg" && !file.endsWith("/attempt.ts"),
  );
  expect(connecting.map(({ file }) => file)).toEqual(["app/doctor/read-only-database.ts"]);
});

test("nobody imports an entry point but routes and other entry points, so that wiring stays in one place", () => {
  const importers = importsIn("app").filter(({ target, isTypeOnly }) => isEntryPoint(target) && !isTypeOnly);
  const others = importers.filter(
    ({ file }) => !isEntryPoint(file) && !/^app\/(routes\/|entry\.server)/.test(file),
  );
  expect(others.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

function isEntryPoint(file: string): boolean {
  return ENTRY_POINTS.some((name) => file === `app/${name}`);
}

function isAllowed({ target, isTypeOnly }: Import, rule: Rule): boolean {
  const isOurs = /^(app|test|extensions|prisma)\//.test(target);
  if (!isOurs) return isTypeOnly || target.startsWith("node:") || !rule.neverPackages?.test(target);
  const allowed = isTypeOnly ? [...rule.may, ...(rule.mayTypes ?? [])] : rule.may;
  return allowed.some((place) => target === place || target.startsWith(`${place}/`));
}

function importsIn(folder: string): Import[] {
  return filesIn(folder).flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), "utf8"), ts.ScriptTarget.Latest);
    return source.statements.flatMap((statement) => {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
      const { moduleSpecifier } = statement;
      if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
      return [{ file, target: resolve(file, moduleSpecifier.text), isTypeOnly: isTypeOnly(statement) }];
    });
  });
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  return statement.importClause?.isTypeOnly === true;
}

function resolve(file: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  return relative(ROOT, join(ROOT, dirname(file), specifier))
    .split(sep)
    .join("/");
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((file) => !file.endsWith(".test.ts"));
}
