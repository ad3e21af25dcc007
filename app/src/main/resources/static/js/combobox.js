// Search as you type, after the ARIA 1.2 combobox with a listbox. htmx fetches the options; this moves among them.
const box = (element) => element.closest?.("[data-combobox]");
const listOf = (root) => root.querySelector("[role=listbox]");
const inputOf = (root) => root.querySelector("[role=combobox]");

function show(root, open) {
  const list = listOf(root);
  const shown = open && list.children.length > 0;
  list.hidden = !shown;
  inputOf(root).setAttribute("aria-expanded", String(shown));
  if (!shown) {
    activate(root, null);
  }
}

function activate(root, option) {
  listOf(root).querySelectorAll("[role=option]").forEach((each) => {
    each.setAttribute("aria-selected", String(each === option));
  });
  const input = inputOf(root);
  if (option) {
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  } else {
    input.removeAttribute("aria-activedescendant");
  }
}

function move(root, step) {
  const options = [...listOf(root).querySelectorAll("[role=option]")];
  if (options.length === 0) {
    return;
  }
  const now = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  const next = now < 0 && step < 0 ? options.length - 1 : (now + step + options.length) % options.length;
  activate(root, options[next]);
}

function choose(root, option) {
  const input = inputOf(root);
  const chosen = root.querySelector(".combobox-chosen");
  if (chosen) {
    addTag(root, chosen, option);
    input.value = "";
  } else {
    root.querySelector("[data-combobox-value]").value = option.dataset.value;
    input.value = option.dataset.label;
  }
  listOf(root).replaceChildren();
  show(root, false);
  input.dispatchEvent(new CustomEvent("combobox:chosen", { bubbles: true, detail: option.dataset }));
}

function addTag(root, chosen, option) {
  const there = [...chosen.querySelectorAll("input")].some((input) => input.value === option.dataset.value);
  if (there) {
    return;
  }
  const tag = root.querySelector("template").content.firstElementChild.cloneNode(true);
  tag.querySelector("[data-label]").textContent = option.dataset.label;
  tag.querySelector("input").value = option.dataset.value;
  const remove = tag.querySelector("button");
  remove.setAttribute("aria-label", `${remove.getAttribute("aria-label")} ${option.dataset.label}`);
  chosen.append(tag);
}

document.addEventListener("keydown", (event) => {
  const root = box(event.target);
  if (!root || event.target !== inputOf(root)) {
    return;
  }
  const active = listOf(root).querySelector("[aria-selected=true]");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    show(root, true);
    move(root, event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter" && active) {
    event.preventDefault();
    choose(root, active);
  } else if (event.key === "Escape" && !listOf(root).hidden) {
    event.preventDefault();
    show(root, false);
  } else if (event.key === "Backspace" && event.target.value === "") {
    root.querySelector(".combobox-chosen")?.lastElementChild?.remove();
  }
});

document.addEventListener("pointerdown", (event) => {
  const option = event.target.closest?.("[data-combobox] [role=option]");
  if (option) {
    event.preventDefault();
    choose(box(option), option);
  }
});

document.addEventListener("click", (event) => {
  const remove = event.target.closest?.("[data-combobox] .tag-remove");
  if (remove) {
    const root = box(remove);
    remove.closest(".tag").remove();
    inputOf(root).focus();
  }
});

document.addEventListener("input", (event) => {
  const root = box(event.target);
  const value = root?.querySelector("[data-combobox-value]");
  if (value && event.target === inputOf(root)) {
    value.value = "";
  }
});

document.addEventListener("focusout", (event) => {
  const root = box(event.target);
  if (root && !root.contains(event.relatedTarget)) {
    show(root, false);
  }
});

// The source gets what was typed as "query", whatever the field is called in its form.
document.addEventListener("htmx:configRequest", (event) => {
  const root = box(event.target);
  if (root && event.target === inputOf(root)) {
    event.detail.parameters.query = event.target.value;
  }
});

document.addEventListener("htmx:afterSwap", (event) => {
  const list = event.target;
  const root = box(list);
  if (root && list === listOf(root)) {
    list.querySelectorAll("[role=option]").forEach((option, number) => {
      option.id = `${list.id}-${number}`;
    });
    show(root, document.activeElement === inputOf(root));
  }
});
