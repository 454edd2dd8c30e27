"""The SSRU's recurrence as a parallel scan."""
import torch


class LinearScan(torch.autograd.Function):
    """c_t = a_t c_{t-1} + b_t along dim 1 (c_{-1} = 0), by recursive doubling in float32.

    The gradient is the same recurrence run backwards, so only a and c are kept.
    """
    @staticmethod
    def scan(a, b):
        a, b, step, T = a.clone(), b.clone(), 1, a.shape[1]
        while step < T:
            b = torch.cat([b[:, :step], torch.addcmul(b[:, step:], a[:, step:], b[:, :-step])], 1)
            if step * 2 < T:
                a = torch.cat([a[:, :step], a[:, step:] * a[:, :-step]], 1)
            step *= 2
        return b

    @staticmethod
    def forward(ctx, a, b):
        c = LinearScan.scan(a.float(), b.float())
        ctx.save_for_backward(a, c)
        ctx.bdtype = b.dtype
        return c

    @staticmethod
    def backward(ctx, g):
        a, c = ctx.saved_tensors
        nxt = torch.cat([a[:, 1:].float(), torch.zeros_like(a[:, :1], dtype=torch.float32)], 1)
        d = LinearScan.scan(nxt.flip(1), g.float().flip(1)).flip(1)      # d_t = g_t + a_{t+1} d_{t+1}
        prev = torch.cat([torch.zeros_like(c[:, :1]), c[:, :-1]], 1)
        return (d * prev).to(a.dtype), d.to(ctx.bdtype)
