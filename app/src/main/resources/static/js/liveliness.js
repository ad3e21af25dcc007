// Small comforts; every page works without them.

// Light or dark changes at once; the form then keeps the choice.
document.addEventListener("submit", (event) => {
  const form = event.target.closest("[data-theme-switch]");
  const chosen = event.submitter;
  if (!form || !chosen) {
    return;
  }
  event.preventDefault();
  if (chosen.value === "auto") {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = chosen.value;
  }
  document.querySelectorAll("[data-theme-switch] button").forEach((button) => {
    button.setAttribute("aria-pressed", String(button.value === chosen.value));
  });
  const body = new URLSearchParams(new FormData(form, chosen));
  fetch(form.action, { method: "POST", body, redirect: "manual" });
});

// A slider says its word.
document.addEventListener("input", (event) => {
  const slider = event.target.closest("[data-slider]");
  if (!slider || event.target.type !== "range") {
    return;
  }
  const word = slider.dataset.slider.split("|")[Number(event.target.value)] ?? "";
  slider.querySelector("output").textContent = word;
  event.target.setAttribute("aria-valuetext", word);
});

// A chosen file shows its name; a file over the field lights it up.
document.addEventListener("change", (event) => {
  const name = event.target.closest("[data-upload]")?.querySelector(".upload-name");
  if (name && event.target.files?.length) {
    name.textContent = [...event.target.files].map((file) => file.name).join(", ");
  }
});
for (const [type, over] of [["dragenter", true], ["dragleave", false], ["drop", false]]) {
  document.addEventListener(type, (event) => {
    event.target.closest?.("[data-upload]")?.classList.toggle("is-over", over);
  });
}

// Copies the text of a field.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) {
    return;
  }
  const field = document.getElementById(button.dataset.copy);
  field.select();
  await navigator.clipboard?.writeText(field.value);
  const label = button.querySelector("span");
  const before = label.textContent;
  label.textContent = button.dataset.copied;
  setTimeout(() => { label.textContent = before; }, 2000);
});

// A menu closes when one looks elsewhere or presses Escape.
document.addEventListener("click", (event) => {
  document.querySelectorAll("details[data-menu][open]").forEach((menu) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") {
    return;
  }
  document.querySelectorAll("details[data-menu][open]").forEach((menu) => {
    menu.open = false;
    menu.querySelector("summary").focus();
  });
});

// A form that came back is read from its list of errors on.
document.querySelector("[data-focus]")?.focus();
