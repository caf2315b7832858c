import { html, nothing } from 'lit';
import { cannotRecord, lacks } from '../devices/abilities.js';
import { computerId } from '../devices/computer-microphone.js';
import { playPcm } from '../devices/player.js';
import { queryOf } from '../helpers/route.js';
import { recall, remember } from '../helpers/store.js';
import { wavOf } from '../helpers/wav.js';
import { changed, firstChoice, SOURCES, surprise } from '../models/choice.js';
import { isSilent } from '../models/silence.js';
import { MicCheck } from '../models/mic-check.js';
import { Session } from '../models/session.js';
import { isSpeaking } from '../models/stages.js';
import { withProfile } from '../models/targets.js';
import { chooseView } from '../parts/choose-view.js';
import { confirm } from '../parts/confirm-dialog.js';
import { Part } from '../parts/part.js';
import { stageView } from '../parts/stage-view.js';
import '../parts/mic-check.js';
import '../parts/models-dialog.js';
import '../parts/problem-box.js';
import '../parts/question-picker.js';
import '../parts/targets-dialog.js';
import './kept-answers.js';
import { saveFile, tools } from './practise-tools.js';

const CHECK_HOLDS_MS = 24 * 3600 * 1000;

/** Where the checked microphone of each source is remembered. */
const [BROWSER, COMPUTER] = SOURCES.map(({ id }) => id);
const MEMORY = { [BROWSER]: 'microphone', [COMPUTER]: 'computerMicrophone' };

/** Its forty files are here before Stop is pressed, which saves a quarter of a second there. A failure shows when the page is opened. */
function loadFeedbackPage() {
  import('./feedback-page.js').catch(() => undefined);
}

/** From the question to the end of the answer; what is on the screen follows the session's stage. */
class PractisePage extends Part {
  static properties = { setup: { state: true }, choice: { state: true }, checking: { state: true }, problem: { state: true } };
  #session = new Session(tools);
  #check = new MicCheck(tools);
  #questions = [];
  #view = '';
  #onKey = (event) => this.#key(event);
  #onUnload = (event) => isSpeaking(this.#session.state) && event.preventDefault();

  connectedCallback() {
    super.connectedCallback();
    this.#session.addEventListener('change', () => this.#sessionChanged());
    addEventListener('keydown', this.#onKey);
    addEventListener('beforeunload', this.#onUnload);
    this.#load();
  }

  disconnectedCallback() {
    removeEventListener('keydown', this.#onKey);
    removeEventListener('beforeunload', this.#onUnload);
    this.#check.close();
    super.disconnectedCallback();
  }

  /** Asked by the router before it takes the page away. */
  async leaving() {
    const { stage } = this.#session.state;
    if (stage === 'opening' || stage === 'preparing') this.#session.cancel();
    if (!isSpeaking(this.#session.state)) return true;
    const yes = await confirm({
      title: 'Stop recording and leave?',
      text: 'What you said is saved. You find its feedback under “Past attempts”.',
      yes: 'Stop and leave',
      no: 'Stay',
    });
    if (yes) this.#session.stop();
    return yes;
  }

  async #load() {
    try {
      const [setup, questions] = await Promise.all([tools.api('/api/setup'), tools.api('/api/questions')]);
      this.#questions = questions;
      this.#session.maxSeconds = setup.limits.maxMinutes * 60;
      this.#session.thresholds = setup.thresholds;
      const asked = Object.fromEntries(queryOf(location.hash));
      this.choice = firstChoice({ setup, questions, remembered: recall('choice', {}), asked });
      this.setup = setup;
    } catch (error) {
      this.problem = tools.asProblem(error);
    }
  }

  /** The question, with the follow-up to it that the address may bring along. */
  get #question() {
    const { question: asked, probe } = Object.fromEntries(queryOf(location.hash));
    const found = this.#questions.find((question) => question.id === this.choice.question);
    return probe && found?.id === asked ? { ...found, probe } : found;
  }

  get #profile() {
    return this.setup.profiles.find((profile) => profile.id === this.choice.profile);
  }

  /** The microphone to record from: each source remembers its own. */
  get #microphone() {
    const source = recall('source', BROWSER);
    const { at = 0, label = '', deviceId } = recall(MEMORY[source], {});
    const otherwise = source === COMPUTER ? computerId() : undefined;
    return { source, label, deviceId: deviceId ?? otherwise, checked: Date.now() - at < CHECK_HOLDS_MS };
  }

  #changeSource(source) {
    remember('source', source);
    if (this.checking) this.#check.open(this.#microphone.deviceId);
    this.requestUpdate();
  }

  #change(name, value) {
    this.choice = changed(this.choice, this.setup, name, name === 'preparation' ? Number(value) : value);
    remember('choice', this.choice);
  }

  async #keepTargets(id, targets) {
    const path = `/api/targets/${encodeURIComponent(id)}`;
    const profile = await tools.api(path, targets ? { method: 'PUT', json: targets } : { method: 'DELETE' });
    this.setup = withProfile(this.setup, profile);
  }

  #modelChanged({ id }) {
    this.setup = { ...this.setup, recognition: { model: id, available: true, problem: null } };
  }

  async #choose() {
    const question = await this.querySelector('aloud-question-picker').choose(this.choice.question);
    if (question) this.#change('question', question.id);
  }

  #openCheck(next) {
    this.checking = next;
    this.#check.open(this.#microphone.deviceId);
  }

  #checkOver({ detail }) {
    const { deviceId, label } = this.#check;
    if (detail.checked) remember(MEMORY[this.#microphone.source], { deviceId, label, at: Date.now() });
    const next = this.checking;
    this.#check.close();
    this.checking = null;
    if (next === 'start') this.#begin();
  }

  #start() {
    if (this.#microphone.checked) this.#begin();
    else this.#openCheck('start');
  }

  #begin() {
    loadFeedbackPage();
    this.#session.start({ ...this.choice, deviceId: this.#microphone.deviceId });
  }

  /** The kept answer brings its question along. */
  #resume({ id, question, level, profile }) {
    this.choice = { ...this.choice, question, level, profile };
    loadFeedbackPage();
    this.#session.resume({ id, deviceId: this.#microphone.deviceId });
  }

  #sessionChanged() {
    this.requestUpdate();
    const { stage, id, notices } = this.#session.state;
    if (stage === 'done' && this.isConnected) this.tell('aloud-go', { hash: `#/attempts/${encodeURIComponent(id)}`, notices });
  }

  #key(event) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    if (this.#session.state.stage === 'recording') this.#session.stop();
  }

  #save() {
    const { blocks } = this.#session.unsaved();
    saveFile(wavOf(blocks, this.#session.rate), `aloud-${this.choice.question}.wav`);
  }

  #choosing() {
    const { recognition } = this.setup;
    const microphone = this.#microphone;
    const lack = microphone.source === BROWSER ? cannotRecord() : null;
    const remedy = `You can still record and play your answer. ${recognition.problem?.remedy ?? ''}`;
    const unheard = recognition.available ? null : { ...recognition.problem, remedy };
    return html`<aloud-kept-answers .questions=${this.#questions} @aloud-resume=${({ detail }) => this.#resume(detail)}></aloud-kept-answers>
      ${chooseView({
        setup: this.setup,
        question: this.#question,
        choice: this.choice,
        microphone,
        lacks: lacks(),
        cannot: lack !== null,
        problem: this.#session.state.problem,
        notes: [lack, unheard].filter(Boolean),
        onChange: (name, value) => this.#change(name, value),
        onChoose: () => this.#choose(),
        onSurprise: () => this.#change('question', surprise(this.#questions, this.choice.question, Math.random)),
        onTargets: () => this.querySelector('aloud-targets').open(this.#profile),
        onSource: (source) => this.#changeSource(source),
        onModel: () => this.querySelector('aloud-models').open(),
        onCheck: () => this.#openCheck('choose'),
        onStart: () => this.#start(),
      })}`;
  }

  #checkView() {
    const next = this.checking === 'start' ? 'Go to the question' : 'Done';
    return html`<aloud-mic-check
      .check=${this.#check}
      ?recognised=${this.setup.recognition.available}
      next=${next}
      source=${this.#microphone.source}
      @aloud-check-source=${({ detail }) => this.#changeSource(detail.source)}
      @aloud-check-replay=${() => playPcm(this.#check.take)}
      @aloud-check-over=${this.#checkOver}
    ></aloud-mic-check>`;
  }

  #stageView() {
    return stageView({
      session: this.#session,
      question: this.#question,
      profile: this.#profile,
      tolerance: this.setup.thresholds,
      recognised: this.setup.recognition.available,
      onSave: () => this.#save(),
    });
  }

  /** What a screen reader is told: key moments alone, never the clock. */
  get #announcement() {
    const { state, quiet } = this.#session;
    return state.stage === 'recording' && isSilent(quiet) ? 'Aloud can’t hear you.' : state.say;
  }

  render() {
    if (this.problem) return html`<aloud-problem .problem=${this.problem}></aloud-problem>`;
    if (!this.setup) return html`<p class="quiet">One moment…</p>`;
    if (!this.#question) return html`<p class="empty">This installation has no questions. Check the folder “content”.</p>`;
    const { stage } = this.#session.state;
    const view = this.checking ? 'checking' : stage;
    return html`<p class="visually-hidden" role="status">${this.#announcement}</p>
      ${view === 'checking' ? this.#checkView() : view === 'choosing' ? this.#choosing() : this.#stageView()}
      <aloud-question-picker .questions=${this.#questions}></aloud-question-picker>
      <aloud-targets .keep=${(id, targets) => this.#keepTargets(id, targets)}></aloud-targets>
      <aloud-models .ask=${tools.api} @aloud-model=${({ detail }) => this.#modelChanged(detail)}></aloud-models>`;
  }

  /** Whoever uses the keyboard or listens is taken along to each new view; never onto the stop button. */
  updated() {
    const view = this.checking ? 'checking' : this.setup ? this.#session.state.stage : '';
    if (this.#view && view !== this.#view) this.querySelector('h1[tabindex]')?.focus();
    this.#view = view;
  }
}
customElements.define('aloud-practise-page', PractisePage);
