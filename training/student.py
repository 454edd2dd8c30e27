"""A PyTorch twin of the Marian "tiny student" translation network.

Every parameter is held under the name and in the orientation that Marian uses
(weights are [in, out], biases [1, out]), so a checkpoint is a plain
{marian name: float array} table and export_marian.py needs no renaming.

Network (what the Firefox student models compute):
  source: Wemb[x] * sqrt(D) + sinusoid(pos)              (one table for source, target, output)
  encoder layer: self-attention, add, layer-norm; FFN(relu), add, layer-norm   ("dan" = post-norm)
  decoder layer: SSRU, add, LN; attention over the encoder, add, LN; FFN, add, LN
  SSRU: f = sigmoid(x Wf + bf); c_t = f c_{t-1} + (1 - f) (x W); output relu(c_t)
  output: h Wemb^T + b
The first decoder input is a zero vector (plus the position signal), not a start token.
Ids: </s> = 0, <unk> = 1. <unk> is never produced.

Runs on torch 1.13 (CPU) and newer; nothing here needs a GPU.
"""
import math

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from linear_scan import LinearScan

EOS, UNK = 0, 1
PRESETS = {
    "tiny":        dict(dim_vocab=32000, dim_emb=256, dim_ffn=1536, heads=8, enc_depth=6, dec_depth=2),
    "base-memory": dict(dim_vocab=32000, dim_emb=384, dim_ffn=1536, heads=8, enc_depth=6, dec_depth=4),
    "fixture":     dict(dim_vocab=600, dim_emb=128, dim_ffn=256, heads=4, enc_depth=2, dec_depth=1),
}


def param_shapes(cfg):
    """All parameters of the network: name -> shape, in Marian's terms."""
    D, H, V = cfg["dim_emb"], cfg["dim_ffn"], cfg["dim_vocab"]
    shapes = {"Wemb": (V, D), "decoder_ff_logit_out_b": (1, V)}

    def norm(prefix):
        shapes[prefix + "_ln_scale"] = (1, D)
        shapes[prefix + "_ln_bias"] = (1, D)

    def attention(prefix):
        for k in "qkvo":
            shapes[f"{prefix}_W{k}"] = (D, D)
            shapes[f"{prefix}_b{k}"] = (1, D)
        norm(prefix + "_Wo")

    def ffn(prefix):
        shapes[prefix + "_W1"], shapes[prefix + "_b1"] = (D, H), (1, H)
        shapes[prefix + "_W2"], shapes[prefix + "_b2"] = (H, D), (1, D)
        norm(prefix + "_ffn")

    for i in range(1, cfg["enc_depth"] + 1):
        attention(f"encoder_l{i}_self")
        ffn(f"encoder_l{i}_ffn")
    for i in range(1, cfg["dec_depth"] + 1):
        p = f"decoder_l{i}_rnn"
        shapes[p + "_W"] = shapes[p + "_Wf"] = (D, D)
        shapes[p + "_bf"] = (1, D)
        norm(p + "_ffn")
        attention(f"decoder_l{i}_context")
        ffn(f"decoder_l{i}_ffn")
    return shapes


def sinusoid(length, dim, start=0):
    """Marian's position signal: first half sines, second half cosines, float32 arithmetic."""
    n = dim // 2
    inc = np.float32(math.log(10000.0)) / np.float32(n - 1)
    freq = np.exp(-np.arange(n, dtype=np.float32) * inc)
    v = np.arange(start, start + length, dtype=np.float32)[:, None] * freq[None, :]
    return torch.from_numpy(np.concatenate([np.sin(v), np.cos(v)], 1).astype(np.float32))


def fake_int8(x, mult=None):
    """Round x to the int8 grid the engine would use (straight-through gradient)."""
    with torch.no_grad():
        if mult is None:
            mult = 127.0 / x.detach().abs().max().clamp(min=1e-9)
        q = torch.clamp(torch.round(x * mult), -127, 127) / mult
    return x + (q - x).detach()


class Student(nn.Module):
    def __init__(self, cfg, seed=1):
        super().__init__()
        self.cfg = dict(cfg)
        g = torch.Generator().manual_seed(seed)
        for name, shape in param_shapes(cfg).items():
            if "_ln_scale" in name:
                w = torch.ones(shape)
            elif name == "Wemb":
                w = (torch.rand(shape, generator=g) * 2 - 1) * math.sqrt(3.0 / shape[1])
            elif "_W" in name and "_ln_" not in name:
                w = (torch.rand(shape, generator=g) * 2 - 1) * math.sqrt(6.0 / sum(shape))
            else:
                w = torch.zeros(shape)
            self.register_parameter(name, nn.Parameter(w))
        self.register_buffer("pos", sinusoid(cfg.get("max_pos", 1024), cfg["dim_emb"]), persistent=False)
        self.dropout = 0.0
        self.int8 = False       # imitate the engine's int8 products
        self.calib = None       # dict: name -> list of max |activation|, filled when not None
        self.alphas = None      # dict: name -> fixed activation multiplier

    # --- pieces -------------------------------------------------------------
    def p(self, name):
        return getattr(self, name)

    def quant_in(self, x, name):
        if self.calib is not None:
            self.calib.setdefault(name, []).append(float(x.detach().abs().max()))
        if not self.int8:
            return x
        return fake_int8(x, self.alphas.get(name) if self.alphas else None)

    def linear(self, x, wname, bname=None):
        w = self.p(wname)
        if self.int8 or self.calib is not None:
            x = self.quant_in(x, wname)
        if self.int8:
            w = fake_int8(w)
        return F.linear(x, w.t(), self.p(bname)[0] if bname else None)

    def drop(self, x):
        return F.dropout(x, self.dropout, self.training) if self.dropout else x

    def add_norm(self, x, prev, prefix):
        return F.layer_norm(self.drop(x) + prev, (x.shape[-1],),
                            self.p(prefix + "_ln_scale")[0], self.p(prefix + "_ln_bias")[0], 1e-6)

    def heads(self, x):
        B, T, D = x.shape
        h = self.cfg["heads"]
        return x.view(B, T, h, D // h).transpose(1, 2)

    def attend(self, q, k, v, mask):
        """q,k,v [B,h,T,d]; mask [B,S] bool, True = a real token."""
        m = mask[:, None, None, :]
        if hasattr(F, "scaled_dot_product_attention"):
            o = F.scaled_dot_product_attention(q, k, v, attn_mask=m)
        else:
            z = torch.matmul(q, k.transpose(-1, -2)) / math.sqrt(q.shape[-1])
            o = torch.matmul(z.masked_fill(~m, -99999999.0).softmax(-1), v)
        B, h, T, d = o.shape
        return o.transpose(1, 2).reshape(B, T, h * d)

    def ffn(self, x, prefix):
        h = self.drop(F.relu(self.linear(x, prefix + "_W1", prefix + "_b1")))
        return self.add_norm(self.linear(h, prefix + "_W2", prefix + "_b2"), x, prefix + "_ffn")

    def table(self):
        return fake_int8(self.Wemb) if self.int8 else self.Wemb

    def embed(self, ids, start=0):
        e = F.embedding(ids, self.table()) * math.sqrt(self.cfg["dim_emb"])
        return e + self.pos[start:start + ids.shape[1]]

    def logits(self, h):
        if self.int8 or self.calib is not None:
            h = self.quant_in(h, "Wemb")
        return F.linear(h, self.table(), self.decoder_ff_logit_out_b[0])

    # --- network ------------------------------------------------------------
    def encode(self, src, mask):
        x = self.drop(self.embed(src))
        for i in range(1, self.cfg["enc_depth"] + 1):
            p = f"encoder_l{i}_self"
            q, k, v = (self.heads(self.linear(x, f"{p}_W{c}", f"{p}_b{c}")) for c in "qkv")
            o = self.linear(self.attend(q, k, v, mask), p + "_Wo", p + "_bo")
            x = self.ffn(self.add_norm(o, x, p + "_Wo"), f"encoder_l{i}_ffn")
        return x

    def keys(self, enc):
        """Encoder-side keys and values of every decoder layer."""
        out = []
        for i in range(1, self.cfg["dec_depth"] + 1):
            p = f"decoder_l{i}_context"
            out.append(tuple(self.heads(self.linear(enc, f"{p}_W{c}", f"{p}_b{c}")) for c in "kv"))
        return out

    def decode(self, y, kv, mask, state=None, want_align=False):
        """y [B,T,D] embedded decoder inputs. Returns hidden [B,T,D], states, attention of head 0."""
        x, states, align = self.drop(y), [], None
        L = self.cfg["dec_depth"]
        for i in range(1, L + 1):
            p = f"decoder_l{i}_rnn"
            f = torch.sigmoid(self.linear(x, p + "_Wf", p + "_bf").float())
            u = (1 - f) * self.linear(x, p + "_W").float()
            c = LinearScan.apply(f, u) if state is None else f * state[i - 1] + u
            states.append(c[:, -1:])
            x = self.add_norm(F.relu(c), x, p + "_ffn")
            p = f"decoder_l{i}_context"
            q, (k, v) = self.heads(self.linear(x, p + "_Wq", p + "_bq")), kv[i - 1]
            if want_align and i == L:        # Marian's guided-alignment head: first head, last layer
                z = torch.matmul(q[:, 0], k[:, 0].transpose(-1, -2)).float() / math.sqrt(q.shape[-1])
                align = z.masked_fill(~mask[:, None, :], -99999999.0).log_softmax(-1)
            o = self.linear(self.attend(q, k, v, mask), p + "_Wo", p + "_bo")
            x = self.ffn(self.add_norm(o, x, p + "_Wo"), f"decoder_l{i}_ffn")
        return x, states, align

    def shifted(self, trg):
        """Decoder input for teacher forcing: zero vector, then the embedded target without its last token."""
        e = F.embedding(trg, self.table()) * math.sqrt(self.cfg["dim_emb"])
        e = torch.cat([torch.zeros_like(e[:, :1]), e[:, :-1]], 1)
        return e + self.pos[:trg.shape[1]]

    def forward(self, src, smask, trg, want_align=False):
        enc = self.encode(src, smask)
        h, _, align = self.decode(self.shifted(trg), self.keys(enc), smask, want_align=want_align)
        return h, align

    @torch.no_grad()
    def greedy(self, src, smask, max_factor=2.0, want_align=False):
        """What the engine's beam 1 does. Returns token lists (with </s>) and alignments."""
        B, S = src.shape
        kv = self.keys(self.encode(src, smask))
        D = self.cfg["dim_emb"]
        y = torch.zeros(B, 1, D, device=src.device)
        state = [torch.zeros(B, 1, D, device=src.device) for _ in kv]
        out, al = [[] for _ in range(B)], [[] for _ in range(B)]
        alive, t = torch.ones(B, dtype=torch.bool, device=src.device), 0
        while bool(alive.any()) and t < max_factor * S:
            h, state, a = self.decode(y + self.pos[t:t + 1], kv, smask, state, want_align)
            z = self.logits(h[:, 0]).float()
            z[:, UNK] = -float("inf")
            w = z.argmax(-1)
            for b in range(B):
                if alive[b]:
                    out[b].append(int(w[b]))
                    if want_align:
                        al[b].append(a[b, 0].exp().cpu().numpy())
            alive &= w != EOS
            y = F.embedding(w[:, None], self.table()) * math.sqrt(D)
            t += 1
        return out, al
