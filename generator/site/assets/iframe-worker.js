// A browser starts no worker for a page that was opened from a disk. There, the search
// runs in a hidden frame of the same page, which takes and gives the same messages.
if (location.protocol === "file:") {
  window.Worker = class {
    constructor(url) {
      this.onmessage = null
      this.onerror = null
      this.frame = document.createElement("iframe")
      this.frame.hidden = true
      this.started = new Promise((resolve) => {
        const open = () => {
          document.body.appendChild(this.frame)
          const inside = this.frame.contentWindow
          // A worker's postMessage has one argument and goes to whoever made it.
          inside.postMessage = (data) => setTimeout(() => this.onmessage?.({ data }))
          inside.importScripts = () => {}
          const script = inside.document.createElement("script")
          script.src = new URL(url, location.href)
          script.onload = () => resolve(inside)
          script.onerror = (event) => this.onerror?.(event)
          inside.document.body.appendChild(script)
        }
        if (document.body) open()
        else addEventListener("DOMContentLoaded", open)
      })
    }

    postMessage(data) {
      const copy = structuredClone(data)
      this.started.then((inside) => inside.onmessage?.({ data: copy }))
    }

    terminate() {
      this.started.then(() => this.frame.remove())
    }
  }
}
