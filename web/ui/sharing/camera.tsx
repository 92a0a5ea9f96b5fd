/**
 * A code on paper or on another screen: by camera, or from a picture of it. The camera goes off when the page is left
 * (H11).
 */
import './link.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CameraFault, CameraView } from '../../ports/ports.ts';
import { t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { Notice } from '../components/content/notice.tsx';
import { FilePicker } from '../components/questions/file_picker.tsx';
import { useShell } from '../model/context.ts';

type Looking = 'off' | 'asking' | 'on' | 'reading';
type Trouble = CameraFault | 'camera_ended' | 'picture_without_code';

export function CodeByCamera({ onText }: { onText: (text: string) => void }) {
  const { model, announcement } = useShell();
  const { camera } = model;
  const [looking, setLooking] = useState<Looking>('off');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const screen = useRef<HTMLVideoElement>(null);
  const running = useRef<CameraView | null>(null);
  /** Counts requests: if an answer comes after the person went on, the camera is turned off. */
  const round = useRef(0);

  const off = (): void => {
    round.current += 1;
    running.current?.stop();
    running.current = null;
  };
  useEffect(() => off, []);

  const stop = (why: Trouble | null): void => {
    off();
    setLooking('off');
    setTrouble(why);
  };

  const begin = async (): Promise<void> => {
    const video = screen.current;
    if (!video || looking !== 'off') return;
    round.current += 1;
    const mine = round.current;
    setTrouble(null);
    setLooking('asking');
    const started = await camera.start(video, {
      found(text) {
        if (mine !== round.current) return;
        stop(null);
        onText(text);
      },
      ended: () => mine === round.current && stop('camera_ended'),
    });
    if (mine !== round.current) {
      if ('ok' in started) started.ok.stop();
      return;
    }
    if ('error' in started) return stop(started.error);
    running.current = started.ok;
    setLooking('on');
    announcement.value = t('link.camera.is_on');
  };

  const picture = async (file: File): Promise<void> => {
    stop(null);
    setLooking('reading');
    const mine = round.current;
    const text = await camera.readPicture(file);
    if (mine !== round.current) return;
    stop(text === null ? 'picture_without_code' : null);
    if (text !== null) onText(text);
  };

  const shown = looking === 'on' || looking === 'asking';
  return (
    <Card>
      <h2>{t('link.camera.title')}</h2>
      <p class="soft">{t('link.camera.lead')}</p>
      <div class="link-camera" hidden={!shown}>
        <video ref={screen} muted playsInline aria-label={t('link.camera.picture')} />
        <span class="link-camera-frame" aria-hidden="true" />
      </div>
      {shown && <p>{t(looking === 'asking' ? 'link.camera.asking' : 'link.camera.hold')}</p>}
      {looking === 'reading' && <p role="status">{t('link.camera.reading')}</p>}
      {trouble && (
        <Notice tone="warn" alert>
          {t(`link.trouble.${trouble}`)}
        </Notice>
      )}
      {camera.available && (
        <Button icon={shown ? 'close' : 'play'} wide onClick={() => (shown ? stop(null) : void begin())}>
          {t(shown ? 'link.camera.stop' : 'link.camera.start')}
        </Button>
      )}
      <FilePicker label={t('link.camera.choose')} accept="image/*" onFile={(file) => void picture(file)} />
    </Card>
  );
}
