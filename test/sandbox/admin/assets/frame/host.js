/**
 * The admin's end of App Bridge: messages from the app's frames, and to them. Whoever is not one of the known
 * frames, or has left the app's origin, is not heard.
 */
export function createHost(appOrigin) {
  const handlers = new Map();
  const frames = new Set();

  function isKnown(source) {
    return [...frames].some((frame) => frame.contentWindow === source);
  }

  window.addEventListener("message", async ({ source, origin, data }) => {
    if (data?.channel !== "app-bridge" || origin !== appOrigin || !isKnown(source)) return;
    const reply = (answer) => {
      if (data.id)
        source.postMessage({ channel: "app-bridge", type: "reply", id: data.id, ...answer }, appOrigin);
    };
    try {
      const handler = handlers.get(data.type);
      if (!handler) throw new Error(`The admin knows no "${data.type}".`);
      reply({ payload: await handler(data.payload ?? null, source) });
    } catch (error) {
      reply({ error: error.message });
    }
  });

  return {
    handle: (type, handler) => handlers.set(type, handler),
    addFrame: (frame) => frames.add(frame),
    removeFrame: (frame) => frames.delete(frame),
    /** `target` is the window of a frame. */
    tell: (target, type, payload) => target.postMessage({ channel: "app-bridge", type, payload }, appOrigin),
  };
}
