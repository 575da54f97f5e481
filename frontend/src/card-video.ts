/** A card's last video plays, without sound, while the pointer is on the card. */
export function playCardsOnHover(): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    return;
  }
  for (const card of document.querySelectorAll<HTMLElement>('.card')) {
    const video = card.querySelector('video');
    if (video !== null) {
      // A play that is cut short by leaving the card is no failure.
      const play = () => void video.play().catch(() => undefined);
      const stop = () => {
        video.pause();
        video.load();
      };
      card.addEventListener('pointerenter', play);
      card.addEventListener('pointerleave', stop);
    }
  }
}
