import { html } from "../html.ts";

/** What the frame shows while nothing listens where the app should. Tries again by itself. */
export function unreachableAppPage(appOrigin: string): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="2">
<title>The app is not answering</title>
<style>
  body { margin: 0; font: 14px/1.5 Inter, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #303030; background: #f1f1f1; }
  main { max-width: 30rem; margin: 15vh auto 0; padding: 1.5rem; border-radius: 12px; background: #fff; box-shadow: 0 1px 2px #0002; }
  h1 { margin: 0 0 .5rem; font-size: 1rem; }
  p { margin: 0; color: #616161; }
</style>
</head>
<body><main>
  <h1>The app is not answering</h1>
  <p>Nothing listens at ${appOrigin}. This page tries again every two seconds.</p>
</main></body>
</html>`.toString();
}
