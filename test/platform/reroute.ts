import { Agent, type Dispatcher, getGlobalDispatcher, setGlobalDispatcher } from "undici";

/** Sends every https request of this process to a server on this machine, until the returned function is called. */
export function rerouteTo(
  port: number,
  options?: Agent.Options,
  scheme: "http" | "https" = "http",
): () => Promise<void> {
  const before: Dispatcher = getGlobalDispatcher();
  const agent = new Agent(options);
  setGlobalDispatcher(
    agent.compose((dispatch) => (request, handler) => {
      return dispatch({ ...request, origin: `${scheme}://127.0.0.1:${port}` }, handler);
    }),
  );
  return async () => {
    setGlobalDispatcher(before);
    await agent.destroy();
  };
}
