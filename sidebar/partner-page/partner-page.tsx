// The tool Page for a partner: find the partner, check what may be shared, and make the tab, the printout or the email.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { emailsIn } from '../../src/domain/partners/email-and-phone';
import { mailDraft, textOfPage } from '../../src/domain/sharing/page-text';
import type { PartnerPage as Page } from '../../src/domain/sharing/page-size';
import type { TextToTick } from '../../src/domain/sharing/page-facts';
import { labelOf } from '../../src/domain/tables';
import { PARTNER_PAGE } from '../../src/words/partner-page';
import { SHARE } from '../../src/words/share';
import { SHELL } from '../../src/words/shell';
import { refOfName } from '../form/ref-of-name';
import { CopyByHand } from '../kit/copy-by-hand';
import { useCopy } from '../kit/use-copy';
import { useStore } from '../kit/use-store';
import { WorkButton } from '../kit/work-button';
import { PartnerChoice } from '../form/partner-choice';
import { type ShownText, TextsToTick } from '../form/texts-to-tick';
import { MadePages } from './made-pages';
import { PageOnPaper } from './page-on-paper';
import { ReachFields } from './reach-fields';
import { type PartnerPageSession, pageShown, partnerPageSession } from './partner-page-session';

export function PartnerPage({ partner }: { partner: string }): JSX.Element {
  const [session] = useState(partnerPageSession);
  const { state } = useStore(session);
  useEffect(() => void session.open(partner === '' ? null : refOfName('partners', partner)), []);
  const { busy, tabs, words, problem } = state;
  const shown = pageShown(state);
  return (
    <>
      {shown ? (
        <Chosen session={session} {...shown} />
      ) : (
        <>
          <p>{PARTNER_PAGE.about}</p>
          <PartnerChoice onChoose={(partner) => void session.choose(partner)} />
          {tabs && tabs.length > 0 && <MadePages session={session} tabs={tabs} />}
        </>
      )}
      <p class="notice good screen-only" role="status">
        {busy === 'opening' || busy === 'reading' ? SHELL.loading : words}
      </p>
      <p class="problem stop screen-only" role="alert">
        {problem}
      </p>
    </>
  );
}

interface ChosenProps {
  session: PartnerPageSession;
  page: Page;
  texts: readonly TextToTick[];
}

function Chosen({ session, page, texts }: ChosenProps): JSX.Element {
  const { shown, ticked } = session.state;
  return (
    <>
      <p class="screen-only">
        <button type="button" class="link" onClick={session.leave}>
          {SHARE.otherPartner}
        </button>
      </p>
      {shown?.facts.hidesPlaces && <p class="stopped screen-only">{SHARE.confidential}</p>}
      {shown?.facts.hidesNames && <p class="stopped screen-only">{PARTNER_PAGE.namesOther}</p>}
      <TextsToTick
        texts={texts.map((text) => ({
          ...shownText(text),
          isWarned: shown?.facts.warned.includes(text.key) ?? false,
        }))}
        ticked={ticked}
        onTick={session.tick}
      />
      <ReachFields session={session} />
      <h2 class="screen-only">{PARTNER_PAGE.preview}</h2>
      <PageOnPaper page={page} />
      <Actions session={session} page={page} />
    </>
  );
}

const shownText = ({ key, table, field, about, text }: TextToTick): ShownText => {
  const label = labelOf(table, field);
  return { key, label: about === '' ? label : PARTNER_PAGE.withEvent(label, about), detail: text };
};

function Actions({ session, page }: Omit<ChosenProps, 'texts'>): JSX.Element {
  const { shown } = session.state;
  const copying = useCopy();
  const tab = shown?.tab ?? '';
  const [email = ''] = emailsIn(shown?.facts.partner.contactEmail ?? '');
  const draft = mailDraft(email, page);
  return (
    <div class="screen-only">
      <div class="row">
        <WorkButton
          {...{ session, work: 'making', isMain: true, busy: PARTNER_PAGE.making }}
          label={tab === '' ? PARTNER_PAGE.make : PARTNER_PAGE.refresh}
          onClick={session.make}
        />
        <button type="button" onClick={() => window.print()}>
          {PARTNER_PAGE.print}
        </button>
        <button type="button" onClick={() => void copying.copy(textOfPage(page))}>
          {PARTNER_PAGE.copy}
        </button>
        <a class="button" href={draft.link} target="_blank" rel="noopener noreferrer">
          {PARTNER_PAGE.mail}
        </a>
      </div>
      <p role="status">{copying.news}</p>
      {!draft.isWhole && <p class="help">{PARTNER_PAGE.mailTooLong}</p>}
      {copying.byHand !== '' && <CopyByHand label={SHELL.textToCopy} text={copying.byHand} />}
      {tab !== '' && (
        <section>
          <h2>{PARTNER_PAGE.share}</h2>
          <ol>
            {PARTNER_PAGE.steps(tab).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p class="help">{PARTNER_PAGE.never}</p>
        </section>
      )}
    </div>
  );
}
