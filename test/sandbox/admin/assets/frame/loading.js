/** The bar at the top of the content: shown while anything at all is under way. */
export function createLoadingBar(host) {
  const bar = document.querySelector("#loading-bar");
  const reasons = new Set();
  const update = () => bar.classList.toggle("is-active", reasons.size > 0);

  const loading = {
    begin(reason) {
      reasons.add(reason);
      update();
    },
    end(reason) {
      reasons.delete(reason);
      update();
    },
  };
  host.handle("loading", ({ isLoading }) => loading[isLoading ? "begin" : "end"]("app"));
  return loading;
}
