/** The media gallery: a video plays in its place, and everything can be seen large. */

const gallery = document.querySelector("#gallery");
const viewer = document.querySelector("#viewer");
let viewedId = null;

function tiles() {
  return [...gallery.querySelectorAll("[data-media-id]")];
}

function togglePlayback(tile) {
  const video = tile.querySelector("video");
  if (video.paused) video.play();
  else video.pause();
  tile.classList.toggle("is-playing", !video.paused);
}

function show(tile) {
  if (!tile) {
    viewer.close();
    return;
  }
  viewedId = tile.dataset.mediaId;
  const stage = viewer.querySelector(".viewer-stage");
  stage.replaceChildren(tile.querySelector("template").content.cloneNode(true));
  viewer.querySelector(".viewer-name").textContent = tile.dataset.mediaName;
  viewer.querySelector('[name="fileId"]').value = viewedId;
  if (!viewer.open) viewer.showModal();
}

function step(by) {
  const all = tiles();
  const index = all.findIndex((tile) => tile.dataset.mediaId === viewedId);
  show(all[(index + by + all.length) % all.length]);
}

gallery.addEventListener("click", ({ target }) => {
  const tile = target.closest("[data-media-id]");
  if (!tile) return;
  if (target.closest(".tile-expand") || !tile.querySelector("video")) show(tile);
  else togglePlayback(tile);
});

viewer.addEventListener("click", ({ target }) => {
  if (target === viewer || target.closest(".viewer-close")) viewer.close();
  const stepButton = target.closest("[data-step]");
  if (stepButton) step(Number(stepButton.dataset.step));
});
viewer.addEventListener("keydown", ({ key }) => {
  if (key === "ArrowLeft") step(-1);
  if (key === "ArrowRight") step(1);
});
viewer.addEventListener("close", () => viewer.querySelector(".viewer-stage").replaceChildren());
