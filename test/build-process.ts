/** Makes the production build of the app and of its extensions, in a process of its own. */
import { buildApp } from "./build-app.ts";
import { buildExtensions } from "./build-extensions.ts";

buildApp();
buildExtensions();
