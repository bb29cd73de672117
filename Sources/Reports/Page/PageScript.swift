/// What a page can do besides being read: zoom, play, and switch between two versions in place.
///
/// Both versions start at one moment of one clock, so that they stay in step to the sample; to
/// switch is to exchange their gains over 10 ms. The louder one is turned down to the other.
enum PageScript {
  static let text = #"""
    "use strict";
    (() => {
      const clock = (s) => `${Math.floor(s / 60)}:${String(Math.floor(s % 60)).padStart(2, "0")}`;

      for (const zoom of document.querySelectorAll(".zoom")) {
        const stage = zoom.parentElement.querySelector(".stage");
        const canvas = stage.querySelector(".canvas");
        let factor = 1;
        zoom.hidden = false;
        zoom.addEventListener("click", (event) => {
          const button = event.target.closest("[data-zoom]");
          if (!button) return;
          const middle = (stage.scrollLeft + stage.clientWidth / 2) / canvas.clientWidth;
          factor = Math.min(16, Math.max(1, button.dataset.zoom === "in" ? factor * 2 : factor / 2));
          canvas.style.setProperty("--zoom", factor);
          stage.scrollLeft = middle * canvas.clientWidth - stage.clientWidth / 2;
          zoom.querySelector("output").textContent = `${factor}×`;
        });
      }

      let context = null;
      let playing = null;

      class Player {
        constructor(root) {
          this.root = root;
          this.versions = [...root.querySelectorAll("audio")].map((audio) => ({
            key: audio.dataset.version,
            level: 10 ** (Number(audio.dataset.gain) / 20),
            source: audio.src,
          }));
          for (const figure of root.querySelectorAll("figure")) figure.hidden = true;
          root.querySelector(".controls").hidden = false;
          this.button = root.querySelector("[data-play]");
          this.seek = root.querySelector("[data-seek]");
          this.clock = root.querySelector("[data-clock]");
          this.playhead = root.parentElement.querySelector(".playhead");
          this.stage = root.parentElement.querySelector(".stage");
          this.title = this.button.getAttribute("aria-label").replace(/^Play /, "");
          this.key = "b";
          this.position = 0;
          this.length = 0;
          this.button.addEventListener("click", () => (playing === this ? this.stop() : this.play()));
          this.seek.addEventListener("input", () => this.move(this.seek.value / 1000));
          for (const button of root.querySelectorAll("button[data-version]")) {
            button.addEventListener("click", () => this.choose(button.dataset.version));
          }
          root.addEventListener("keydown", (event) => {
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            if (event.key === "a" || event.key === "b") this.choose(event.key);
          });
          this.stage.addEventListener("click", (event) => {
            const strip = event.target.closest(".strip");
            if (!strip) return;
            const box = strip.getBoundingClientRect();
            this.move((event.clientX - box.left) / box.width);
          });
        }

        async load() {
          context ??= new AudioContext();
          for (const version of this.versions) {
            if (version.buffer) continue;
            const text = atob(version.source.slice(version.source.indexOf(",") + 1));
            const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
            version.buffer = await context.decodeAudioData(bytes.buffer);
          }
          this.length = Math.max(...this.versions.map((version) => version.buffer.duration));
        }

        async play() {
          playing?.stop();
          playing = this;
          this.button.textContent = "Pause";
          this.button.setAttribute("aria-label", `Pause ${this.title}`);
          await this.load();
          await context.resume();
          if (playing !== this) return;
          if (this.position >= this.length) this.position = 0;
          const start = context.currentTime + 0.05;
          this.origin = start - this.position;
          for (const version of this.versions) {
            version.player = new AudioBufferSourceNode(context, { buffer: version.buffer });
            version.gain = new GainNode(context, { gain: this.gain(version) });
            version.player.connect(version.gain).connect(context.destination);
            version.player.start(start, this.position);
          }
          this.playhead.hidden = false;
          this.follow();
        }

        gain(version) {
          return version.key === this.key ? version.level : 0;
        }

        stop() {
          if (playing !== this) return;
          playing = null;
          for (const version of this.versions) {
            version.player?.stop();
            version.player = null;
          }
          this.button.textContent = "Play";
          this.button.setAttribute("aria-label", `Play ${this.title}`);
        }

        choose(key) {
          if (!this.versions.some((version) => version.key === key)) return;
          this.key = key;
          for (const button of this.root.querySelectorAll("button[data-version]")) {
            button.setAttribute("aria-pressed", String(button.dataset.version === key));
          }
          if (playing !== this || !this.versions[0].player) return;
          const now = context.currentTime;
          for (const version of this.versions) {
            const gain = version.gain.gain;
            gain.cancelScheduledValues(now);
            gain.setValueAtTime(gain.value, now);
            gain.linearRampToValueAtTime(this.gain(version), now + 0.01);
          }
        }

        async move(share) {
          const wasPlaying = playing === this;
          if (wasPlaying) this.stop();
          await this.load();
          this.position = Math.min(1, Math.max(0, share)) * this.length;
          this.playhead.hidden = false;
          this.show();
          if (wasPlaying) this.play();
        }

        follow() {
          if (playing !== this) return;
          this.position = Math.min(this.length, Math.max(0, context.currentTime - this.origin));
          this.show();
          if (this.position >= this.length) return this.stop();
          requestAnimationFrame(() => this.follow());
        }

        show() {
          const share = this.length > 0 ? this.position / this.length : 0;
          this.seek.value = 1000 * share;
          this.seek.setAttribute("aria-valuetext", clock(this.position));
          this.clock.textContent = `${clock(this.position)} / ${clock(this.length)}`;
          this.playhead.style.setProperty("--at", share);
        }
      }

      for (const root of document.querySelectorAll(".player")) root.player = new Player(root);

      let folded = [];
      addEventListener("beforeprint", () => {
        folded = [...document.querySelectorAll("details:not([open])")];
        for (const details of folded) details.open = true;
      });
      addEventListener("afterprint", () => {
        for (const details of folded) details.open = false;
      });
    })();
    """#
}
