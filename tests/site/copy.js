// Copies the first two programs of a page as a reader does, and tells them in its title.
const copied = []
document.execCommand = () => copied.push(document.activeElement.value) > 0
let next = 0
setInterval(() => {
  const buttons = document.querySelectorAll(".md-code__button[data-md-type=copy]")
  if (next < Math.min(2, buttons.length)) buttons[next++].click()
  document.title = `found ${encodeURIComponent(JSON.stringify(copied))}`
}, 500)
