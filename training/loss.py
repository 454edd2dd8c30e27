"""The training loss: cross-entropy with label smoothing, and guided alignment."""
import torch
import torch.nn.functional as F


def loss_of(run, model, batch, smoothing, guided):
    """`run` is the model or its compiled twin. Returns the loss, the summed cross-entropy, the target tokens."""
    src, smask, trg, tmask, al = batch
    use_al = guided > 0 and al is not None
    h, logp = run(src, smask, trg, want_align=use_al)
    z = model.logits(h)
    label = torch.where(tmask, trg, torch.full_like(trg, -100))
    ce = F.cross_entropy(z.flatten(0, 1).float(), label.flatten(), label_smoothing=smoothing,
                         ignore_index=-100, reduction="sum")
    count = tmask.sum()
    loss = ce / count
    if use_al:
        ok = al >= 0
        ga = -(logp.gather(-1, al.clamp(min=0).unsqueeze(-1)).squeeze(-1) * ok).sum() / ok.sum().clamp(min=1)
        loss = loss + guided * ga
    return loss, ce.detach(), count
