// Buttons open dialogs by themselves (command="show-modal"); this does it where a browser does not know that yet.
if (!("commandForElement" in HTMLButtonElement.prototype)) {
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[command='show-modal']");
    if (opener) {
      document.getElementById(opener.getAttribute("commandfor"))?.showModal();
    }
  });
}
