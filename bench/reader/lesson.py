"""What one batch was told and what the reader said of it, as losses."""
import torch
from torch.nn import functional as F

import encoder
from items import NONE


def of_sentences(shows, sentence, count):
    """Per sentence and finding, the best piece of it: log-sum-exp over its pieces."""
    at = sentence.flatten()
    some = (at != NONE).nonzero()[:, 0]
    at, logits = at[some], shows.flatten(0, 1)[some] * encoder.HEAT
    index = at[:, None].expand_as(logits)
    most = torch.full((count, logits.shape[1]), -1e4, device=logits.device).scatter_reduce(0, index, logits.detach(), "amax")
    total = torch.zeros_like(most).scatter_add(0, index, (logits - most[at]).exp())
    return (total.clamp(min=1e-20).log() + most) / encoder.HEAT - encoder.SHARE, total[:, 0] > 0


class Lesson:
    def __init__(self, answers, findings, device, rare=0.5):
        y = torch.tensor([[float(f in a.findings) for f in findings] for a in answers])
        share = y.mean(0)
        self.rare = ((1 - share) / share.clamp(min=0.01)).clamp(1, 8).pow(rare).to(device)
        self.rare_sentence = (self.rare * (2 if rare else 1)).clamp(1, 6)

    def losses(self, said, b):
        return {"section": F.cross_entropy(said["section"].flatten(0, 1), b["section"].flatten(), ignore_index=NONE),
                "mark": F.cross_entropy(said["mark"].flatten(0, 1), b["mark"].flatten(), ignore_index=NONE),
                "capital": 0.1 * _mean(F.binary_cross_entropy_with_logits(said["capital"], b["capital"].clamp(min=0).float(), reduction="none"),
                                       (b["capital"] != NONE).float()),
                "findings": F.binary_cross_entropy_with_logits(said["findings"], b["findings"], pos_weight=self.rare, weight=1 + b["near"]),
                "shows": self._shows(said, b), "verdict": 0.3 * F.binary_cross_entropy_with_logits(said["verdict"], b["steps"]),
                "no_story": 0.2 * _mean(F.binary_cross_entropy_with_logits(said["no_story"], b["no_story"], reduction="none"), b["asked"])}

    def _shows(self, said, b):
        """Of each sentence that is labelled by itself: does it show the finding?"""
        pooled, present = of_sentences(said["shows"], b["sentence"], len(b["shows"]))
        each = F.binary_cross_entropy_with_logits(pooled, b["shows"], pos_weight=self.rare_sentence, reduction="none")
        return 2 * _mean(each, b["shows_weight"] * present[:, None].float())


def _mean(values, weights):
    return (values * weights).sum() / weights.sum().clamp(min=1)
