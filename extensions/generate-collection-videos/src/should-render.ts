export { default } from "../../shared/should-render.ts";
