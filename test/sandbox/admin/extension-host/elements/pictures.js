import { AdminElement, defineElement } from "./admin-element.js";
import { setOrRemove, styleBorder } from "./layout.js";

function followLoading(element) {
  for (const type of ["load", "error"]) {
    element.find("img").addEventListener(type, () => element.tell(type));
  }
}

/** Setting the same address again would load it again. */
function setSource(image, { src, alt }) {
  if (image.getAttribute("src") !== (src ?? null)) setOrRemove(image, "src", src);
  image.alt = alt ?? "";
}

class Image extends AdminElement {
  static markup = "<img>";

  constructor() {
    super();
    followLoading(this);
  }

  draw(values) {
    const image = this.find("img");
    const { loading, srcSet, sizes, aspectRatio, objectFit, inlineSize = "fill", accessibilityRole } = values;
    image.loading = loading ?? "eager";
    setOrRemove(image, "srcset", srcSet);
    setOrRemove(image, "sizes", sizes);
    setSource(image, values);
    image.style.aspectRatio = aspectRatio ?? "";
    image.style.objectFit = objectFit ?? "";
    image.style.inlineSize = inlineSize === "fill" ? "100%" : "";
    styleBorder(image.style, values);
    setOrRemove(image, "role", accessibilityRole === "presentation" && "presentation");
  }
}

const thumbnailSizes = { "small-200": 24, "small-100": 32, small: 40, base: 60, large: 80, "large-100": 120 };

class Thumbnail extends AdminElement {
  static markup = '<span class="thumbnail"><img></span>';

  constructor() {
    super();
    followLoading(this);
  }

  draw(values) {
    const side = thumbnailSizes[values.size ?? "base"];
    const image = this.find("img");
    setSource(image, values);
    image.hidden = !values.src;
    Object.assign(this.find("span").style, { width: `${side}px`, height: `${side}px` });
  }
}

defineElement("s-image", Image);
defineElement("s-thumbnail", Thumbnail);
